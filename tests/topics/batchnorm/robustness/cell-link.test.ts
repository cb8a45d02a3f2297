import { expect, test } from 'vitest'
import { decode } from '../../../../src/lab/codec.ts'
import { parseLink } from '../../../../src/lab/link.ts'
import { cellLink } from '../../../../src/topics/batchnorm/robustness/cell-link.ts'
import { experiment } from '../../../../src/topics/batchnorm/training/experiment.ts'

test('a cell’s link is understood by batchnorm/training', () => {
  const values = {
    placement: 'after',
    activation: 'tanh',
    layers: 4,
    units: 32,
    batch: 20,
    steps: 60,
    seed: 7,
  }
  const link = parseLink(cellLink(values, 0.0139, 0.373))
  expect(link?.id).toBe(experiment.id)
  const { values: understood, rejected } = decode(link?.query ?? '', experiment)
  expect(rejected).toEqual([])
  expect({ ...understood }).toEqual({ ...values, rate: 0.0139, scale: 0.373 })
})
