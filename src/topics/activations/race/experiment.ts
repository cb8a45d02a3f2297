import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import type { ActivationName } from '../../../nn/activations/table.ts'
import type { InitialiserName } from '../../../nn/initialisers/table.ts'
import { evaluationBytes, networkBytes, passBytes, stateBytes } from '../../../nn/training/memory.ts'
import { arms } from '../cloud.ts'
import { COURSE_FUNCTIONS as RUNNERS } from '../names.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { Lane, type LaneOptions } from './lane.ts'
import { reading } from './reading.ts'
import { better, FACTORS, TRIALS, type Trial, tryRate } from './scout.ts'

export const ROWS = 240
const CLASSES = 3

const parameters = {
  layers: integer({ default: 3, min: 1, max: 8, group: 'network' }),
  units: integer({ default: 24, min: 4, max: 64, group: 'network' }),
  rule: choice(['matched', 'xavier', 'he'], 'matched'),
  optimizer: choice(['sgd', 'momentum', 'adam'], 'momentum', { group: 'training' }),
  rate: logReal({ default: 0.03, min: 0.0003, max: 3 }),
  rates: choice(['shared', 'own'], 'shared'),
  batch: integer({ default: 32, min: 4, max: ROWS, scale: 'log', group: 'training' }),
  target: real({ default: 0.25, min: 0.02, max: 1, step: 0.01, group: 'measurement' }),
  steps: integer({ default: 400, min: 50, max: 4000, scale: 'log', group: 'training' }),
  every: integer({ default: 10, min: 5, max: 100, group: 'measurement' }),
  repeats: integer({ default: 3, min: 1, max: 10, group: 'measurement' }),
  seed: seed(),
}

/** He's rule for what cuts off the negative half, 1/n_in for what is nearly straight around 0. */
export function ruleFor(activation: ActivationName, rule: 'matched' | 'xavier' | 'he'): InitialiserName {
  if (rule !== 'matched') return rule
  if (activation === 'prelu' || activation === 'leaky-relu') return 'prelu-he'
  return activation === 'relu' || activation === 'elu' ? 'he' : 'xavier'
}

export const experiment = defineExperiment({
  id: 'activations/race',
  version: 2,
  parameters,
  channels,
  presets: {
    shared: { rates: 'shared' },
    'own-rates': { rates: 'own' },
    deep: { layers: 6, rate: 0.02 },
    'plain-sgd': { optimizer: 'sgd', rate: 0.2 },
    adam: { optimizer: 'adam', rate: 0.005 },
    'high-rate': { rate: 0.3 },
    long: { steps: 3000, every: 20, repeats: 1 },
    'same-start': { rule: 'xavier' },
  },
  plots: ['loss', 'finish', 'slopes', 'inactive', 'table'],
  focus: { plots: ['loss', 'finish'], parameters: ['rate', 'rates', 'rule'] },
  frames: ({ steps, every, repeats, rates }) =>
    (rates === 'own' ? FACTORS.length : 0) + repeats * (Math.ceil(steps / every) + 1),
  cost({ layers, units, batch, optimizer, steps, every, repeats, rates }) {
    const weights = 2 * units + (layers - 1) * units * units + CLASSES * units
    const perStep = 6 * batch * weights + (2 * ROWS * weights) / every
    const runs = repeats + (rates === 'own' ? FACTORS.length * TRIALS : 0)
    // A net and its optimizer's state stay until the end of the run, its passes until it leaves the track.
    const bytes = RUNNERS.map((activation) => {
      const net = { inputs: 2, hidden: new Array<number>(layers).fill(units), outputs: CLASSES, activation }
      const kept = networkBytes(net) + stateBytes(net, batch, optimizer)
      return runs * kept + passBytes(net, batch) + evaluationBytes(net, ROWS)
    })
    const look = 4 * (ROWS + 1) * units
    return {
      bytes: bytes.reduce((sum, one) => sum + one, 4 * 3 * ROWS + look + 8 * RUNNERS.length * (repeats + 8)),
      operations: runs * RUNNERS.length * 1.15 * steps * perStep,
    }
  },

  *run(values, { engine, random }) {
    const {
      layers,
      units,
      rule,
      optimizer,
      rate,
      rates,
      batch,
      target,
      steps,
      every,
      repeats,
      seed: firstSeed,
    } = values
    const { points: inputs, labels } = arms(engine, random.stream('data'), ROWS, CLASSES)
    const options = (activation: (typeof RUNNERS)[number], seed: number, ownRate: number): LaneOptions => ({
      engine,
      activation,
      seed: seed >>> 0,
      inputs,
      labels,
      classes: CLASSES,
      layers,
      units,
      rule: ruleFor(activation, rule),
      optimizer,
      rate: ownRate,
      batch,
    })
    const blank = () => new Float64Array(RUNNERS.length).fill(Number.NaN)
    const stepsTo = new Float64Array(repeats * RUNNERS.length).fill(Number.NaN)
    const chosen = new Float64Array(RUNNERS.length).fill(rate)

    if (rates === 'own') {
      const best: (Trial | undefined)[] = RUNNERS.map(() => undefined)
      for (const factor of FACTORS) {
        for (const [i, activation] of RUNNERS.entries()) {
          const trial = yield* tryRate(options(activation, firstSeed, factor * rate), {
            target,
            steps,
            every,
          })
          best[i] = better(best[i], trial)
          chosen[i] = best[i]?.rate ?? rate
        }
        yield {
          repeat: -1,
          step: 0,
          loss: blank(),
          accuracy: blank(),
          silent: blank(),
          slopes: new Float64Array(layers).fill(Number.NaN),
          parameters: blank(),
          rate: chosen,
          stepsTo,
        }
      }
    }

    for (let repeat = 0; repeat < repeats; repeat++) {
      const lanes = RUNNERS.map(
        (activation, i) => new Lane(options(activation, firstSeed + repeat, chosen[i])),
      )
      const column = (value: (lane: Lane) => number) => Float64Array.from(lanes, value)
      const frame = (step: number) => {
        lanes.forEach((lane, i) => {
          const place = repeat * RUNNERS.length + i
          if (Number.isNaN(stepsTo[place]) && lane.loss <= target) stepsTo[place] = step
        })
        return {
          repeat,
          step,
          loss: column(({ loss }) => loss),
          accuracy: column((lane) => 100 * lane.accuracy),
          silent: column((lane) => 100 * lane.silent),
          slopes: Float64Array.from(lanes[RUNNERS.indexOf('prelu')].slopes()),
          parameters: column((lane) => lane.parameters),
          rate: chosen,
          stepsTo,
        }
      }
      try {
        yield frame(0)
        for (let done = 0; done < steps; ) {
          const count = Math.min(every, steps - done)
          for (const lane of lanes) yield* lane.advance(count)
          done += count
          yield frame(done)
        }
      } finally {
        for (const lane of lanes) lane.close()
      }
    }
  },

  reading,
  code,
})
