import { describe, expect, test } from 'vitest'
import type { Frame } from '../../../../src/lab/channel.ts'
import type { channels } from '../../../../src/topics/preprocessing/images/channels.ts'
import { experiment } from '../../../../src/topics/preprocessing/images/experiment.ts'
import { predictions } from '../../../../src/topics/preprocessing/images/predictions.ts'
import { reading } from '../../../../src/topics/preprocessing/images/reading.ts'
import { text } from '../../../../src/topics/preprocessing/images/text.en.ts'
import { record } from '../../../support/record.ts'

describe('what the reading says', () => {
  interface Standing {
    readonly epoch?: number
    /** With nothing, the mean image, the channel means subtracted; standardised. */
    readonly losses: readonly number[]
    readonly dead?: number
    readonly reached?: readonly number[]
  }

  function read({ epoch = 5, losses, dead = 0, reached = [] }: Standing) {
    const frame = {
      epoch,
      ...{ noneLoss: losses[0], meanImageLoss: losses[1] },
      ...{ channelMeanLoss: losses[2], standardisedLoss: losses[3] },
      dead: Float64Array.of(dead, 0, 0, 0),
      reached: Float64Array.from({ length: 4 }, (_, i) => reached[i] ?? Number.NaN),
    } as Frame<typeof channels>
    const log = { length: 1, at: () => frame, stepAt: () => epoch, column: () => new Float64Array() }
    const said = reading(log, { target: 1 })
    if (!said) throw new Error('no reading')
    const { sentence }: { sentence: (n: never) => string } = text.readings[said.key]
    return { key: said.key, sentence: sentence(said.numbers as never) }
  }

  test('names those that diverged and the best of the others', () => {
    const { key, sentence } = read({ losses: [1.79, Number.NaN, Number.NaN, 0.25] })
    expect(key).toBe('diverged')
    expect(sentence).toContain('with this subtracted: “mean image”, “channel means”, so')
    expect(sentence).toContain('0.25, with “channel means, then ÷ channel stds”')
  })

  test('names no best where all diverged', () => {
    expect(read({ losses: [Number.NaN, Number.NaN, Number.NaN, Number.NaN] }).key).toBe('allDiverged')
  })

  test('blames dead units only where most are dead', () => {
    expect(read({ losses: [1.8, 0.5, 0.5, 0.1], dead: 0.9 }).key).toBe('dead')
    expect(read({ losses: [1.8, 0.5, 0.5, 0.1], dead: 0.1 }).key).toBe('unreached')
    expect(read({ losses: [1.8, 1.8, 1.8, 1.8], dead: 0.9 }).key).toBe('unreached')
  })

  test('counts the networks that have been as low as the target', () => {
    const losses = [1.5, 0.9, 0.9, 0.1]
    expect(read({ losses }).sentence).toContain('None of them has been as low as 1.')
    const one = read({ losses, reached: [Number.NaN, Number.NaN, Number.NaN, 1] })
    expect(one).toMatchObject({ key: 'reached' })
    expect(one.sentence).toContain('1 network reached a loss of 1, after 1 epoch.')
    const three = read({ losses, reached: [Number.NaN, 4, 5, 1] })
    expect(three.sentence).toContain('3 networks reached a loss of 1, the first after 1 epoch.')
  })
})

describe('the prediction is judged by the run', () => {
  const { values, judge } = predictions['untreated-images']

  test('untreated images teach nothing', () => {
    const run = record(experiment, values)
    const { answer, numbers } = judge(run.log, run.values)
    expect(answer).toBe('stuck')
    expect(text.predictions['untreated-images'].explain(numbers)).toMatch(
      /1\.\d\d .*against \d\.\d\d with .*; \d+% of/,
    )
  })

  test('at a tenth of the rate they would have taught as much', () => {
    const run = record(experiment, { rate: 0.003 })
    expect(judge(run.log, run.values).answer).toBe('same')
  })
})
