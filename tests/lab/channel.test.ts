import { expect, test } from 'vitest'
import { binRange } from '../../src/lab/channel.ts'

test('the bins of a histogram span a fixed range, or the one that a channel of the frame carries', () => {
  const frame = { edges: Float64Array.of(-2, 8), counts: new Float64Array(5) }
  expect(binRange({ kind: 'histogram', bins: 5, range: [-1, 1] }, frame)).toEqual([-1, 1])
  expect(binRange({ kind: 'histogram', bins: 5, range: 'edges' }, frame)).toEqual([-2, 8])
})
