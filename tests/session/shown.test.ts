import { expect, test } from 'vitest'
import { changesOf, entryColumns } from '../../src/session/shown.ts'
import { ACTIVATION_BINS } from '../../src/topics/babysitting/update-ratio/channels.ts'
import { experiment } from '../../src/topics/babysitting/update-ratio/experiment.ts'
import { heatColumns } from '../../src/topics/babysitting/update-ratio/view/heat-columns.ts'
import { record } from '../support/record.ts'

test('changes are where a value differs from the one before', () => {
  expect(changesOf([0, 1, 2, 3], [0.1, 0.1, 0.3, 0.3])).toEqual([{ step: 2, value: 0.3 }])
  expect(changesOf([], [])).toEqual([])
})

test('a column for each entry of an array channel, over the first frames', () => {
  const { log, frames } = record(experiment, { steps: 20 })
  const columns = entryColumns(log, 'ratio', 5)
  expect(columns).toHaveLength(4)
  expect([...columns[2]]).toEqual(frames.slice(0, 5).map(({ ratio }) => ratio[2]))
  expect(entryColumns(log, 'ratio', 0)).toHaveLength(4)
})

test('heat columns hold the share of each bin, and say which one is fullest at the end', () => {
  const { log, last } = record(experiment, { steps: 30 })
  const { steps, values, mode, fullest, top } = heatColumns(
    log,
    'activations',
    1,
    ACTIVATION_BINS,
    log.length,
  )
  expect(steps).toHaveLength(log.length)
  const column = log.length - 1
  const counts = [...last.activations.subarray(ACTIVATION_BINS, 2 * ACTIVATION_BINS)]
  const sum = counts.reduce((total, one) => total + one, 0)
  counts.forEach((one, bin) => {
    expect(values[bin * steps.length + column]).toBeCloseTo(one / sum, 12)
  })
  expect(mode).toBe(counts.indexOf(Math.max(...counts)))
  expect(fullest).toBeCloseTo(Math.max(...counts) / sum, 12)
  expect(top).toBeLessThanOrEqual(1 / 6)
})
