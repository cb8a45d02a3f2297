import { describe, expect, it } from 'vitest'
import { framesCsv, frameTable, layerTables } from '../../src/app/dialogs/frame-table.ts'
import type { Channels, Frame } from '../../src/lab/channel.ts'
import type { FrameLog } from '../../src/lab/experiment.ts'

const channels: Channels = {
  loss: { kind: 'scalar', unit: 'nats' },
  std: { kind: 'perLayer' },
  path: { kind: 'table', columns: 2 },
}
const frames: Frame[] = [0, 1, 2].map((i) => ({
  loss: i === 1 ? Number.NaN : 2 ** -i,
  std: Float64Array.of(1, i / 4),
  path: Float64Array.of(i, -i),
}))
/** A thinned log: its frames are those of steps 0, 10 and 20. */
const log: FrameLog = {
  length: frames.length,
  at: (index) => frames.at(index),
  stepAt: (index) => 10 * index,
  column: () => new Float64Array(0),
}
const label = (name: string) => ({ label: name.toUpperCase(), unit: channels[name]?.unit })

describe('layerTables', () => {
  it('has a row per layer of one frame', () => {
    expect(layerTables(channels, log, 2, label, 'layer')).toEqual([
      {
        columns: [{ label: 'layer' }, { label: 'STD' }],
        rows: [
          [0, 1],
          [1, 0.5],
        ],
      },
    ])
  })

  it('keeps arrays of different lengths apart', () => {
    const kinds: Channels = { a: { kind: 'vector' }, b: { kind: 'vector' }, c: { kind: 'vector' } }
    const frame: Frame = { a: Float64Array.of(1, 2), b: Float64Array.of(3), c: Float64Array.of(4, 5) }
    const one = { ...log, at: () => frame } as FrameLog
    expect(
      layerTables(kinds, one, 0, label, 'row').map(({ columns }) => columns.map((column) => column.label)),
    ).toEqual([
      ['row', 'A', 'C'],
      ['row', 'B'],
    ])
  })

  it('is empty without a frame', () => {
    expect(layerTables(channels, log, 7, label, 'layer')).toEqual([])
  })
})

describe('frameTable', () => {
  it('has a row per frame, by its own step, the last ones where there are too many', () => {
    expect(frameTable(channels, log, 2, label, 'frame')).toEqual({
      columns: [{ label: 'frame' }, { label: 'LOSS', unit: 'nats' }],
      rows: [
        [11, Number.NaN],
        [21, 0.25],
      ],
    })
  })
})

describe('framesCsv', () => {
  it('writes every number of every frame, and nothing where there is none', () => {
    expect(framesCsv(channels, log)).toBe(
      [
        'frame,loss,std[0],std[1],path[0],path[1]',
        '1,1,1,0,0,0',
        '11,,1,0.25,1,-1',
        '21,0.25,1,0.5,2,-2',
        '',
      ].join('\r\n'),
    )
  })
})
