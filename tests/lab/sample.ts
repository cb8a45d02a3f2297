import type { Channels, Frame } from '../../src/lab/channel.ts'
import { createContext } from '../../src/lab/context.ts'
import { defineExperiment } from '../../src/lab/experiment.ts'
import { choice, integer, logReal, real, seed, toggle } from '../../src/lab/parameter.ts'

/** The experiments here use neither engine nor streams, so that one context serves all. */
export const noContext = createContext({}, {}, 'reference')

/**
 * Gradient descent x ← x − rate·x from `start`, `count` steps; every number in closed form: after n steps
 * x = start·(1 − rate)^n.
 */
export const sample = defineExperiment({
  id: 'sample/descent',
  version: 3,
  parameters: {
    count: integer({ default: 20, min: 1, max: 2_000_000 }),
    rate: logReal({ default: 0.5, min: 0.001, max: 1.5, live: true }),
    start: real({ default: 1, min: -10, max: 10, instant: true }),
    rule: choice(['plain', 'sign-based'], 'plain', { live: true }),
    noisy: toggle(false),
    seed: seed(7),
  },
  channels: {
    x: { kind: 'scalar' },
    pair: { kind: 'vector' },
  },
  presets: { slow: { rate: 0.01, count: 100 }, seeded: { noisy: true, seed: 11 } },
  plots: ['path'],
  focus: { plots: ['path'], parameters: ['rate'] },
  frames: ({ count }) => count,
  cost: ({ count }) => ({ bytes: 100, operations: count * 1e8 }),
  *run({ count, rate: firstRate, start, rule: firstRule, noisy, seed: key }) {
    let x = start
    let rate = firstRate
    let rule = firstRule
    const pair = new Float32Array(2)
    let state = key >>> 0
    for (let i = 0; i < count; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const noise = noisy ? state / 2 ** 32 - 0.5 : 0
      x -= rate * ((rule === 'plain' ? x : Math.sign(x)) + noise)
      pair[0] = x
      pair[1] = i
      const patch = yield { x, pair }
      rate = patch?.rate ?? rate
      rule = patch?.rule ?? rule
    }
  },
  reading: (log) => {
    const last = log.at(-1)
    return last && { key: 'end', tone: 'neutral', numbers: { x: last.x } }
  },
  code: ({ rate }) => [['x -= ', { parameter: 'rate', text: String(rate) }, ' * x']],
  conflicts: ({ rule, start }) =>
    rule === 'sign-based' && start < 0
      ? [{ parameter: 'start', reason: 'must be positive with sign-based' }]
      : [],
})

/** The same experiment, taking breath before every third frame. */
export const breathing = defineExperiment({
  ...sample,
  *run(values, context) {
    const frames = sample.run(values, context)
    let patch: Parameters<typeof frames.next>[0]
    for (let n = 0; ; n++) {
      if (n % 3 === 1) yield
      const { done, value } = frames.next(patch)
      if (done) return
      patch = yield value
    }
  },
})

/** An experiment of one scalar channel around a generator. */
export function scalarExperiment(frames: () => Generator<{ x: number } | undefined, void, unknown>) {
  return defineExperiment({
    id: 'sample/scalar',
    version: 1,
    parameters: { length: integer({ default: 5, min: 1, max: 100 }) },
    channels: { x: { kind: 'scalar' } },
    presets: {},
    plots: [],
    focus: { plots: [], parameters: [] },
    frames: () => undefined,
    cost: () => ({ bytes: 8, operations: 1 }),
    run: frames as () => Generator<{ x: number } | undefined, void, undefined>,
    reading: () => undefined,
    code: () => [],
  })
}

export function framesOf<C extends Channels>(run: { next(): Frame<C> | undefined }): Frame<C>[] {
  const frames: Frame<C>[] = []
  for (let frame = run.next(); frame !== undefined; frame = run.next()) {
    const copy: Record<string, number | Float32Array | Float64Array> = {}
    for (const [name, value] of Object.entries(frame))
      copy[name] = typeof value === 'number' ? value : value.slice()
    frames.push(copy as Frame<C>)
  }
  return frames
}
