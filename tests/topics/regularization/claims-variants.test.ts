import { describe, expect, test } from 'vitest'
import { createContext } from '../../../src/lab/context.ts'
import { valuesWith } from '../../../src/lab/defaults.ts'
import { experiment } from '../../../src/topics/regularization/variants/experiment.ts'
import { LOOKS, type Method } from '../../../src/topics/regularization/variants/methods.ts'
import { type Trained, trainVariant } from '../../../src/topics/regularization/variants/train-variant.ts'
import { SEEDS } from '../../support/seeds.ts'

/** What the article says of single methods, each at the lab's defaults, on one small set for each seed. */
interface Claim {
  readonly says: string
  readonly measure: (seed: number) => number
  readonly from: number
  readonly to: number
}

const runs = new Map<string, Trained>()
function trained(method: Method, seed: number, repeat = 0): Trained {
  const key = `${method} ${seed} ${repeat}`
  const known = runs.get(key)
  if (known) return known
  const values = valuesWith(experiment.parameters, { seed })
  const context = createContext(experiment.parameters, values)
  const steps = trainVariant(context, method, values, repeat)
  let step = steps.next()
  while (!step.done) step = steps.next()
  context.engine.dispose()
  runs.set(key, step.value)
  return step.value
}

const lossOf = (method: Method, seed: number) => trained(method, seed).testLoss[LOOKS - 1]

/** Over the four repetitions of the default seed. */
function mean(of: (repeat: number) => number): number {
  return [0, 1, 2, 3].reduce((sum, repeat) => sum + of(repeat), 0) / 4
}
const accuracyOf = (method: Method) => mean((repeat) => trained(method, 42, repeat).testAccuracy[LOOKS - 1])

const claims: readonly Claim[] = [
  {
    says: 'the plain network memorises its images, wrong labels included',
    measure: (seed) => trained('plain', seed).trainAccuracy,
    from: 0.98,
    to: 1,
  },
  {
    says: 'and its test loss turns upwards',
    measure: (seed) => lossOf('plain', seed) - Math.min(...trained('plain', seed).testLoss),
    from: 0.2,
    to: 10,
  },
  {
    says: 'DropConnect ends with a lower test loss',
    measure: (seed) => lossOf('dropconnect', seed) / lossOf('plain', seed),
    from: 0,
    to: 0.9,
  },
  {
    says: 'so does label smoothing',
    measure: (seed) => lossOf('label-smoothing', seed) / lossOf('plain', seed),
    from: 0,
    to: 0.9,
  },
  {
    says: 'fractional pooling does not memorise in this time',
    measure: (seed) => trained('fractional-pooling', seed).trainAccuracy,
    from: 0.3,
    to: 0.95,
  },
]

describe.each(claims)('$says', ({ measure, from, to }) => {
  test.each(SEEDS.map((seed) => [seed]))('seed %i', (seed) => {
    const value = measure(seed)
    expect(value).toBeGreaterThanOrEqual(from)
    expect(value).toBeLessThanOrEqual(to)
  })
})

test.each([
  ['55% of the plain network', 'plain', 0.545, 0.555],
  ['63% with dropout', 'dropout', 0.625, 0.635],
] as const)('%s', (_, method, from, to) => {
  expect(accuracyOf(method)).toBeGreaterThanOrEqual(from)
  expect(accuracyOf(method)).toBeLessThanOrEqual(to)
})

test.each([['2.16 nats of the plain network', 'plain', 2.155, 2.165]] as const)(
  '%s',
  (_, method, from, to) => {
    const loss = mean((repeat) => trained(method, 42, repeat).testLoss[LOOKS - 1])
    expect(loss).toBeGreaterThanOrEqual(from)
    expect(loss).toBeLessThanOrEqual(to)
  },
)
