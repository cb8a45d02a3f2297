import { describe, expect, test } from 'vitest'
import { createEngine, RandomStreams } from '../../../src/engine/index.ts'
import type { ActivationName } from '../../../src/nn/activations/table.ts'
import type { InitialiserName } from '../../../src/nn/initialisers/table.ts'
import { createMlp } from '../../../src/nn/mlp.ts'
import { LayerStatistics } from '../../../src/nn/statistics/layer-statistics.ts'
import { golden } from '../golden.ts'

interface Spread {
  avg: number[]
  sd: number[]
}

interface Run {
  activation: ActivationName
  init: string
  mean: Spread
  std: Spread
}

const rules: Record<string, { rule: InitialiserName; scale?: number }> = {
  'normal-0.01': { rule: 'normal', scale: 0.01 },
  'normal-1': { rule: 'normal', scale: 1 },
  xavier: { rule: 'xavier' },
  he: { rule: 'he' },
}

/** Mean and std of the input and of each of ten layers of 500 units, 1000 rows. */
function measure({ activation, init }: Run, seed: number) {
  const engine = createEngine()
  const streams = new RandomStreams(seed, engine.words)
  const x = engine.normal(streams.stream('data'), [1000, 500])
  const hidden = new Array<number>(10).fill(500)
  const mlp = createMlp({ engine, streams, inputs: 500, hidden, outputs: 1, activation, ...rules[init] })
  const { layers } = engine.withoutGradients(() => mlp.forward(x, 'test'))
  const statistics = new LayerStatistics(engine)
  return [x, ...layers.map(({ h }) => h)].map(({ data }) => statistics.of(data))
}

describe('layer statistics of tests/golden/init-statistics.json', () => {
  const { runs } = golden<{ runs: Run[] }>('init-statistics')
  test.each(runs.map((run) => [run.activation, run.init, run] as const))(
    '%s, %s',
    (_activation, _init, run) => {
      measure(run, 11).forEach(({ mean, std }, layer) => {
        // The golden average of 8 draws has itself a spread of sd/√8.
        const spread = (sd: number) => 4 * sd * Math.sqrt(1 + 1 / 8)
        expect(Math.abs(mean - run.mean.avg[layer])).toBeLessThan(spread(run.mean.sd[layer]))
        expect(Math.abs(std - run.std.avg[layer])).toBeLessThan(spread(run.std.sd[layer]))
      })
    },
  )
})
