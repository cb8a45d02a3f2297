import type { Channels, Frame, NumberArray } from './channel.ts'

/** A frame that breaks its experiment's declaration. */
export class FrameShapeError extends Error {
  override readonly name = 'FrameShapeError'
}

function isArray(value: unknown): value is NumberArray {
  return value instanceof Float32Array || value instanceof Float64Array
}

/** Throws FrameShapeError where a declared channel is missing or of the wrong kind. */
export function checkFrame(channels: Channels, frame: Frame): void {
  for (const name in channels) {
    const value: unknown = frame[name]
    if (channels[name].kind === 'scalar') {
      if (typeof value !== 'number')
        throw new FrameShapeError(`Channel ${name} must hold a number in every frame.`)
    } else if (!isArray(value)) {
      throw new FrameShapeError(`Channel ${name} must hold a Float32Array or a Float64Array in every frame.`)
    }
  }
}
