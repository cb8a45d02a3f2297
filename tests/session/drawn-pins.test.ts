import { expect, test } from 'vitest'
import { defaultValues } from '../../src/lab/defaults.ts'
import { RecordedLog } from '../../src/lab/log.ts'
import { drawnPins } from '../../src/session/drawn-pins.ts'
import { sample } from '../lab/sample.ts'

/** A pinned run of so many frames, whose x counts them. */
function pin(id: number, frames: number) {
  const log = new RecordedLog(sample.channels)
  const x = Float64Array.from({ length: frames }, (_, i) => i + 1)
  if (frames > 0)
    log.append({
      count: frames,
      columns: { x: { width: 1, data: x }, pair: { width: 2, data: new Float32Array(2 * frames) } },
    })
  return { id, values: defaultValues(sample.parameters), changes: [], log, status: 'kept' as const }
}

test('each pinned run comes with its last frame and its place', () => {
  const drawn = drawnPins([pin(4, 2), pin(7, 5)])
  expect(drawn.map(({ id, number, last }) => [id, number, last.x])).toEqual([
    [4, 1, 2],
    [7, 2, 5],
  ])
})

test('one without frames is left out, and the others keep their places', () => {
  expect(drawnPins([pin(4, 0), pin(7, 5)]).map(({ number }) => number)).toEqual([2])
})
