import { describe, expect, test } from 'vitest'
import type { Values } from '../../../../src/lab/parameter.ts'
import { experiment } from '../../../../src/topics/babysitting/curves/experiment.ts'
import { leavesPlateau } from '../../../../src/topics/babysitting/curves/reading.ts'
import { record } from '../../../support/record.ts'
import { SEEDS } from '../../../support/seeds.ts'

type PresetName = keyof typeof experiment.presets

/** What each preset's curves are read as, for every seed. */
const READ_AS: Record<PresetName, string> = {
  healthy: 'good',
  'plateau-then-drop': 'plateau',
  'steps-in-the-rate': 'drops',
  overfitting: 'gap',
  'too-small': 'low',
  noisy: 'noisy',
  divergence: 'diverged',
  'dead-start': 'stuck',
  'shuffled-labels': 'unlearned',
  'evaluation-bug': 'belowChance',
  dropout: 'dropout',
  'raw-evaluation': 'gap',
}

const frames = (overlay: Partial<Values<typeof experiment.parameters>>) => record(experiment, overlay)

describe('every preset shows its case', { timeout: 30_000 }, () => {
  test.each(Object.entries(READ_AS).flatMap(([preset, key]) => SEEDS.map((seed) => ({ preset, key, seed }))))(
    '$preset, seed $seed: $key',
    ({ preset, key, seed }) => {
      const { log, values } = frames({ ...experiment.presets[preset as PresetName], seed })
      expect(experiment.reading(log, values)?.key).toBe(key)
    },
  )
})

describe('what the quiz says of its curves', { timeout: 30_000 }, () => {
  test('zero weights, and a learning rate near zero, give the dead start’s line', () => {
    for (const overlay of [{ bias: -5 }, { rule: 'zero' }, { rate: 0.0001 }] as const) {
      const { log } = frames(overlay)
      for (let i = 0; i < log.length; i++) {
        expect(Math.abs((log.at(i)?.trainingLoss ?? 0) - Math.log(10))).toBeLessThan(0.03)
      }
    }
  })

  test('a learning rate three times higher leaves the plateau sooner', () => {
    const preset = experiment.presets['plateau-then-drop']
    const usual = leavesPlateau(frames(preset).log)
    const sooner = leavesPlateau(frames({ ...preset, rate: 0.3 }).log)
    expect(usual).toBeGreaterThan(300)
    expect(sooner).toBeGreaterThan(0)
    expect(sooner).toBeLessThan(0.6 * usual)
  })

  test('a learning rate three times higher does not save two units', () => {
    const preset = experiment.presets['too-small']
    const usual = frames(preset).log.at(-1)?.trainingLoss ?? 0
    const higher = frames({ ...preset, rate: 0.3 }).log.at(-1)?.trainingLoss ?? 0
    expect(usual).toBeGreaterThan(0.5)
    expect(higher).toBeGreaterThan(0.5)
  })

  test('the loss falls at each drop of the learning rate', () => {
    for (const seed of SEEDS) {
      const { log } = frames({ ...experiment.presets['steps-in-the-rate'], seed })
      const around = (part: number) => {
        let sum = 0
        for (let i = 0; i < 10; i++) sum += log.at(Math.round(part * (log.length - 1)) + i)?.trainingLoss ?? 0
        return sum / 10
      }
      expect(around(0.65)).toBeLessThan(0.75 * around(0.44))
      expect(log.at(Math.round(0.6 * log.length))?.rate).toBeCloseTo(0.01, 10)
      expect(log.at(-1)?.rate).toBeCloseTo(0.001, 10)
    }
  })

  test('with dropout training and validation accuracy are alike', () => {
    for (const seed of SEEDS) {
      const last = frames({ ...experiment.presets.dropout, seed }).log.at(-1)
      expect(Math.abs((last?.trainingAccuracy ?? 0) - (last?.validationAccuracy ?? 0))).toBeLessThan(15)
    }
  })
})
