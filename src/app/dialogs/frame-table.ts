import type { Channels, NumberArray } from '../../lab/channel.ts'
import type { FrameLog } from '../../lab/experiment.ts'
import { csvText } from '../../output/csv.ts'
import type { DataTable } from '../../output/table.ts'

/** Words and unit of a channel. */
export type Label = (channel: string) => DataTable['columns'][number]

/** The arrays of one frame, a row per entry: those of one length stand side by side, each length in a table of its own. */
export function layerTables(
  channels: Channels,
  log: FrameLog,
  index: number,
  label: Label,
  row: string,
): DataTable[] {
  const frame = log.at(index)
  const names = Object.keys(channels).filter((name) => ['perLayer', 'vector'].includes(channels[name].kind))
  if (!frame) return []
  const arrayOf = (name: string) => frame[name] as NumberArray
  const lengths = new Set(names.map((name) => arrayOf(name).length))
  return [...lengths].map((length) => {
    const own = names.filter((name) => arrayOf(name).length === length)
    return {
      columns: [{ label: row }, ...own.map(label)],
      rows: Array.from({ length }, (_, i) => [i, ...own.map((name) => arrayOf(name)[i])]),
    }
  })
}

/** The scalar channels of the last `most` recorded frames, a row per frame. */
export function frameTable(
  channels: Channels,
  log: FrameLog,
  most: number,
  label: Label,
  step: string,
): DataTable {
  const names = Object.keys(channels).filter((name) => channels[name].kind === 'scalar')
  if (names.length === 0) return { columns: [], rows: [] }
  const first = Math.max(0, log.length - most)
  return {
    columns: [{ label: step }, ...names.map(label)],
    rows: Array.from({ length: log.length - first }, (_, i) => {
      const frame = log.at(first + i)
      return [log.stepAt(first + i) + 1, ...names.map((name) => Number(frame?.[name]))]
    }),
  }
}

/** Every number of every recorded frame as RFC 4180 text: one row a frame, arrays spread as name[0], name[1], …. */
export function framesCsv(channels: Channels, log: FrameLog): string {
  return csvText(frameRows(Object.keys(channels), log))
}

function* frameRows(names: readonly string[], log: FrameLog): Generator<(number | string | undefined)[]> {
  const first = log.at(0)
  if (!first) return
  yield [
    'frame',
    ...names.flatMap((name) => {
      const value = first[name]
      return typeof value === 'number' ? [name] : Array.from(value, (_, i) => `${name}[${i}]`)
    }),
  ]
  for (let index = 0; index < log.length; index++) {
    const frame = log.at(index)
    if (!frame) continue
    const numbers = names.flatMap((name) => {
      const value = frame[name]
      return typeof value === 'number' ? [value] : Array.from(value)
    })
    yield [log.stepAt(index) + 1, ...numbers.map((n) => (Number.isNaN(n) ? undefined : n))]
  }
}
