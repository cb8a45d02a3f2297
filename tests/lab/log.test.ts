import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BatchBuilder } from '../../src/lab/batch.ts'
import { FrameShapeError } from '../../src/lab/frame-shape.ts'
import { LOG_FRAMES, RecordedLog } from '../../src/lab/log.ts'

const channels = { loss: { kind: 'scalar' }, std: { kind: 'perLayer' } } as const

/** Frame n of a run: loss n, std [n, 2n, 3n]. */
function batch(from: number, to: number) {
  const builder = new BatchBuilder(channels)
  for (let n = from; n < to; n++) builder.add({ loss: n, std: Float32Array.of(n, 2 * n, 3 * n) })
  return builder.take()
}

const FRAME_BYTES = 8 + 3 * 4

describe('RecordedLog', () => {
  it('is empty before the first frame', () => {
    const log = new RecordedLog(channels)
    expect(log.length).toBe(0)
    expect(log.at(0)).toBeUndefined()
    expect(log.at(-1)).toBeUndefined()
    expect(log.column('loss')).toEqual(new Float64Array(0))
  })

  it('gives back every frame while they fit', () => {
    const log = new RecordedLog(channels)
    log.append(batch(0, 40))
    log.append(batch(40, 100))
    expect(log.length).toBe(100)
    expect(log.at(57)).toEqual({ loss: 57, std: Float32Array.of(57, 114, 171) })
    expect(log.at(-1)?.loss).toBe(99)
    expect(log.at(100)).toBeUndefined()
    expect(log.stepAt(57)).toBe(57)
    expect(log.column('loss')).toEqual(Float64Array.from({ length: 100 }, (_, i) => i))
  })

  it('keeps frames on the stride, the first and the newest, within the budget', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.array(fc.integer({ min: 1, max: 37 }), { minLength: 1, maxLength: 30 }),
        (frames, sizes) => {
          const log = new RecordedLog(channels, frames * FRAME_BYTES)
          let steps = 0
          for (const size of sizes) {
            log.append(batch(steps, steps + size))
            steps += size
            const loss = Array.from(log.column('loss'))
            expect(log.steps).toBe(steps)
            expect(log.bytes).toBeLessThanOrEqual(frames * FRAME_BYTES)
            expect(loss[0]).toBe(0)
            expect(loss.at(-1)).toBe(steps - 1)
            const onStride = Math.floor((steps - 1) / log.stride) + 1
            const expected = Array.from({ length: onStride }, (_, i) => i * log.stride)
            if (expected.at(-1) !== steps - 1) expected.push(steps - 1)
            expect(loss).toEqual(expected)
            expect(loss.map((_, i) => log.stepAt(i))).toEqual(expected)
            expect(log.at(-1)?.std).toEqual(Float32Array.of(steps - 1, 2 * (steps - 1), 3 * (steps - 1)))
          }
        },
      ),
    )
  })

  it('keeps at most 131,072 frames, however small', () => {
    const small = { x: { kind: 'scalar' } } as const
    const log = new RecordedLog(small)
    for (let n = 0; n < 400_000; n += 20_000) {
      const builder = new BatchBuilder(small)
      for (let i = 0; i < 20_000; i++) builder.add({ x: n + i })
      log.append(builder.take())
      expect(log.length).toBeLessThanOrEqual(LOG_FRAMES)
    }
    expect(log.stride).toBe(4)
    expect(log.column('x').subarray(0, 3)).toEqual(Float64Array.of(0, 4, 8))
    expect(log.at(-1)?.x).toBe(399_999)
    expect(log.indexAt(9)).toBe(2)
    expect(log.indexAt(399_999)).toBe(log.length - 1)
  })

  it('keeps at least half of what the budget holds', () => {
    const log = new RecordedLog(channels, 1000 * FRAME_BYTES)
    for (let n = 0; n < 100_000; n += 500) log.append(batch(n, n + 500))
    expect(log.length).toBeGreaterThan(490)
    expect(log.stride).toBe(128)
  })
})

describe('a thinned RecordedLog', () => {
  it('keeps the first and the newest frame, half of the rest, and goes on at the double stride', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 37 }), fc.constant(0)), { minLength: 1, maxLength: 30 }),
        (sizes) => {
          const log = new RecordedLog(channels)
          let steps = 0
          for (const size of sizes) {
            const before = log.bytes
            if (size === 0) log.thin()
            else log.append(batch(steps, steps + size))
            steps += size
            if (steps === 0) continue
            const kept = Array.from(log.column('loss'))
            expect(kept.map((_, i) => log.stepAt(i))).toEqual(kept)
            expect([kept[0], kept.at(-1)]).toEqual([0, steps - 1])
            expect(kept.slice(0, -1).every((step, i) => step === i * log.stride)).toBe(true)
            expect(log.at(-1)?.std).toEqual(Float32Array.of(steps - 1, 2 * (steps - 1), 3 * (steps - 1)))
            if (size === 0 && kept.length > 2) expect(log.bytes).toBeLessThan(before)
          }
        },
      ),
    )
  })

  it('holds no more than half as many frames from then on', () => {
    const log = new RecordedLog(channels, 64 * FRAME_BYTES)
    log.append(batch(0, 60))
    log.thin()
    log.append(batch(60, 5000))
    expect(log.length).toBeLessThanOrEqual(33)
  })
})

describe('BatchBuilder', () => {
  it('copies, so that a run may reuse its arrays', () => {
    const builder = new BatchBuilder(channels)
    const std = new Float32Array(2)
    for (const n of [1, 2]) builder.add({ loss: n, std: std.fill(n) })
    expect(builder.take().columns.std.data).toEqual(Float32Array.of(1, 1, 2, 2))
  })

  it('refuses a frame without a declared channel, of another length or type', () => {
    const std = new Float32Array(2)
    const fresh = () => new BatchBuilder(channels)
    expect(() => fresh().add({ loss: 1 } as never)).toThrow(FrameShapeError)
    expect(() => fresh().add({ std } as never)).toThrow('Channel loss must hold a number in every frame.')
    expect(() => fresh().add({ loss: 1, std: [1, 2] } as never)).toThrow('Channel std')
    const builder = fresh()
    builder.add({ loss: 1, std })
    expect(() => builder.add({ loss: 1, std: new Float32Array(3) })).toThrow('its length of 2')
    expect(() => builder.add({ loss: 1, std: new Float64Array(2) })).toThrow(FrameShapeError)
  })

  it('counts the bytes it holds', () => {
    const builder = new BatchBuilder(channels)
    for (let n = 0; n < 5; n++) builder.add({ loss: n, std: new Float32Array(3) })
    expect(builder.bytes).toBe(5 * FRAME_BYTES)
    builder.take()
    expect(builder.bytes).toBe(0)
  })
})
