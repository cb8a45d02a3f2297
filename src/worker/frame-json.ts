import type { Channels, Frame } from '../lab/channel.ts'

type JsonNumber = number | string | null

/** JSON knows neither NaN nor infinities: null, 'Infinity' and '-Infinity' stand for them. */
export function jsonNumber(value: number): JsonNumber {
  if (Number.isNaN(value)) return null
  return Number.isFinite(value) ? value : String(value)
}

/** A frame's channels by name, arrays as plain lists. */
export function frameJson(channels: Channels, frame: Frame): Record<string, JsonNumber | JsonNumber[]> {
  return Object.fromEntries(
    Object.keys(channels).map((name) => {
      const value = frame[name]
      return [name, typeof value === 'number' ? jsonNumber(value) : Array.from(value, jsonNumber)]
    }),
  )
}
