import { describe, expect, test } from 'vitest'
import { BatchBuilder } from '../../../../src/lab/batch.ts'
import { createContext } from '../../../../src/lab/context.ts'
import { valuesWith } from '../../../../src/lab/defaults.ts'
import { RecordedLog } from '../../../../src/lab/log.ts'
import { channels } from '../../../../src/topics/init/layer-statistics/channels.ts'
import { experiment } from '../../../../src/topics/init/layer-statistics/experiment.ts'
import { text } from '../../../../src/topics/init/layer-statistics/text.en.ts'

type Overlay = Parameters<typeof valuesWith<typeof experiment.parameters>>[1]

const SMALL = { units: 40, rows: 40 } as const

/** What is read, and said, after each frame of a run. */
function readings(overlay: Overlay) {
  const values = valuesWith(experiment.parameters, { ...SMALL, ...overlay })
  const batch = new BatchBuilder(channels)
  const log = new RecordedLog(channels)
  const said: { key: string; tone: string; sentence: string }[] = []
  for (const frame of experiment.run(values, createContext(experiment.parameters, values))) {
    if (!frame) continue
    batch.add(frame)
    log.append(batch.take())
    const reading = experiment.reading(log, values)
    if (!reading) throw new Error('no reading')
    const numbers: Readonly<Record<string, number>> = reading.numbers
    for (const [name, value] of Object.entries(numbers))
      expect(Number.isFinite(value), `${reading.key}: ${name} = ${value}`).toBe(true)
    const words: { sentence(n: never): string } = text.readings[reading.key]
    said.push({ key: reading.key, tone: reading.tone, sentence: words.sentence(numbers as never) })
  }
  return said
}
const last = (overlay: Overlay) => readings(overlay).at(-1)

const { activation, rule } = experiment.parameters

describe('zero weights', () => {
  const biases = [0, 0.01, 0.1]
  test.each(activation.options.flatMap((name) => biases.map((bias) => [name, bias] as const)))(
    '%s with a bias of %d: no signal',
    (name, bias) => {
      for (const layers of [1, 2, 10])
        expect(last({ rule: 'zero', activation: name, bias, layers })).toMatchObject({
          key: 'zero',
          tone: 'warn',
        })
    },
  )

  test('the sentence names the first layer and the gradient at the input', () => {
    expect(last({ rule: 'zero', activation: 'relu', bias: 0.01 })?.sentence).toMatch(
      /^From layer 1 of 10 on.* standard deviation of 0\.$/,
    )
  })
})

test('outputs that no longer depend on the example are no signal, however large they are', () => {
  const read = last({ activation: 'sigmoid', rule: 'normal', scale: 0.001, layers: 30 })
  expect(read).toMatchObject({ key: 'zero', tone: 'warn' })
  expect(read?.sentence).toMatch(/same for every example.* standard deviation of 0\.$/)
})

test('equal weights that keep signal and gradient level are clones, not healthy', () => {
  const overlay = { activation: 'leaky-relu', rule: 'constant', scale: 1 / 7, units: 7, layers: 14 } as const
  expect(last({ ...overlay, seed: 7 })).toMatchObject({ key: 'clones', tone: 'warn' })
})

test('dead units are not called healthy', () => {
  const overlay = { activation: 'relu', rule: 'he', units: 4, rows: 100, layers: 10 } as const
  const read = last({ ...overlay, bias: 0.04007874021772295, seed: 1342033707 })
  expect(read).toMatchObject({ key: 'dead', tone: 'warn' })
  expect(read?.sentence).toContain('75%')
})

test('one layer has no factor per layer', () => {
  for (const name of activation.options)
    expect(last({ activation: name, rule: 'xavier', layers: 1 })).toMatchObject({
      key: 'single',
      tone: 'neutral',
    })
})

test('a run under way is read as far as it is', () => {
  const keys = readings({ layers: 3 }).map(({ key }) => key)
  expect(keys).toEqual(['input', 'forward', 'forward', 'forward', 'backward', 'backward', 'vanishing'])
})

describe('both ends of the scale, at every initialisation', () => {
  test.each(rule.options)('%s', (name) => {
    for (const scale of [0.0001, 10])
      for (const layers of [1, 2, 30])
        for (const of of ['sigmoid', 'tanh'] as const)
          for (const { sentence } of readings({
            rule: name,
            scale,
            layers,
            activation: of,
            units: 8,
            rows: 8,
          }))
            expect(sentence).not.toMatch(/not a number|∞|undefined/)
  })
})
