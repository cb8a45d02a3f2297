import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/index.ts'
import { experiment } from '../../../../src/topics/batchnorm/variants/experiment.ts'
import { KINDS, statisticOf, valuesBehind } from '../../../../src/topics/batchnorm/variants/kinds.ts'
import { NormalisedNet } from '../../../../src/topics/batchnorm/variants/normalised-net.ts'
import { engineOf } from '../../../nn/golden.ts'
import { record } from '../../../support/record.ts'

const kinds = KINDS.filter((kind) => kind !== 'none')

test.each(kinds)('the values behind each mean of %s norm are those that share its number', (kind) => {
  const [examples, channels, pixels, groups] = [3, 8, 4, 2]
  const shared = new Map<number | undefined, number>()
  for (let example = 0; example < examples; example++) {
    for (let channel = 0; channel < channels; channel++) {
      const own = statisticOf(kind, example, channel, { channels, groups })
      shared.set(own, (shared.get(own) ?? 0) + pixels)
    }
  }
  const expected = valuesBehind(kind, { examples, channels, pixels }, groups)
  for (const count of shared.values()) expect(count).toBe(expected)
})

describe('layer, group and instance norm look at one example at a time', () => {
  const answers = (kind: (typeof KINDS)[number], architecture: 'dense' | 'convolutional', alone: boolean) => {
    const engine = engineOf('f64')
    const streams = new RandomStreams(3)
    const net = new NormalisedNet({ engine, streams, architecture, kind, groups: 4 })
    const pixels = Float64Array.from({ length: 4 * 144 }, () => streams.stream('data').normal())
    const shown = alone ? pixels.subarray(0, 144) : pixels
    return [...net.forward(engine.tensor(shown, [shown.length / 144, 144]), 'train').data.subarray(0, 10)]
  }

  test.each(['layer', 'group', 'instance'] as const)('%s norm gives the same alone', (kind) => {
    for (const architecture of ['dense', 'convolutional'] as const) {
      answers(kind, architecture, true).forEach((value, i) => {
        expect(value).toBeCloseTo(answers(kind, architecture, false)[i], 10)
      })
    }
  })

  test('batch norm does not', () => {
    const [alone, together] = [true, false].map((one) => answers('batch', 'convolutional', one))
    expect(Math.abs(alone[0] - together[0])).toBeGreaterThan(1e-3)
  })
})

test('every batch size sees as many examples', () => {
  for (const batch of [2, 7, 64]) {
    const { last, steps, values } = record(experiment, { batch, examples: 640 })
    expect(last.seen).toBe(Math.ceil(640 / batch) * batch)
    expect(steps).toBe(experiment.frames(values))
  }
})

test('the reading names who is ahead', () => {
  expect(record(experiment).reading?.key).toBe('behind')
  expect(record(experiment, { batch: 64, rate: 0.8 }).reading?.key).toBe('ahead')
})
