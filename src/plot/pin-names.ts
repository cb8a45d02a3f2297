import { createContext } from 'react'
import type { ReadableSeries } from './mark.ts'

/** Names of the pinned runs, in the order of their numbers: what a read-out and a table call their marks. */
export const PinNames = createContext<readonly string[]>([])

/** Series of pinned runs under the name of their run, after that of the line whose colour they bear. */
export function namedPins(series: readonly ReadableSeries[], names: readonly string[]): ReadableSeries[] {
  return series.map((one) => {
    const name = one.pin !== undefined && one.label === '' ? names[one.pin - 1] : undefined
    if (name === undefined) return one
    const own = series.find(({ pin, colour, label }) => pin === undefined && colour === one.colour && label)
    return { ...one, label: own ? `${own.label} (${name})` : name, direct: false }
  })
}
