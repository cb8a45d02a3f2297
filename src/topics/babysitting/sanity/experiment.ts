import type { Tensor } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed } from '../../../lab/parameter.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { sgd } from '../../../nn/optimizers/sgd.ts'
import { tensorsOf } from '../../../nn/parameter.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { evaluationBytes, networkBytes, passBytes } from '../../../nn/training/memory.ts'
import { digitNetSize, weightsOf } from '../digit-net.ts'
import { CLASSES, digitBytes, drawDigits, firstOf, PIXELS } from '../digits.ts'
import { shuffleLabels } from '../shuffle-labels.ts'
import { BUGS } from './bugs.ts'
import { channels, SHOWN } from './channels.ts'
import { code } from './code.ts'
import { COMPARED, GradientCheck } from './gradient-check.ts'
import { neighbourAgreement } from './neighbours.ts'
import { CheckedNetwork, penaltyOf } from './network.ts'
import { reading } from './reading.ts'

/** Examples from which the few are taken; the checks of the data look at all of them. */
const EXAMPLES = 200
/** Examples of the gradient check. */
const CHECKED = 10
/** Frames of the attempt to overfit, at most. */
const FRAMES = 100

const parameters = {
  bug: choice(BUGS, 'nothing'),
  examples: integer({ default: 20, min: 10, max: EXAMPLES, scale: 'log', group: 'data' }),
  rate: logReal({ default: 0.1, min: 0.0001, max: 10, group: 'training' }),
  steps: integer({ default: 200, min: 20, max: 2000, scale: 'log', group: 'training' }),
  l2: logReal({ default: 0.01, min: 0.0001, max: 10, group: 'regularisation' }),
  layers: integer({ default: 2, min: 1, max: 4, group: 'network' }),
  units: integer({ default: 32, min: 4, max: 128, scale: 'log', group: 'network' }),
  seed: seed(),
}

/** Steps between two frames. */
const strideOf = (steps: number): number => Math.max(1, Math.ceil(steps / FRAMES))

export const experiment = defineExperiment({
  id: 'babysitting/sanity',
  version: 1,
  parameters,
  channels,
  presets: Object.fromEntries(BUGS.map((bug) => [bug, bug === 'nothing' ? {} : { bug }])) as Record<
    (typeof BUGS)[number],
    { bug?: (typeof BUGS)[number] }
  >,
  plots: ['checklist', 'examples', 'overfit'],
  focus: { plots: ['checklist', 'examples'], parameters: ['bug'] },
  frames: ({ layers, steps }) => 3 + (layers + 1) + Math.ceil(steps / strideOf(steps)),
  cost({ bug, examples, layers, units, steps }) {
    const weights = weightsOf({ layers, units })
    const few = examples < EXAMPLES ? examples : 0
    const net = digitNetSize({ layers, units, keep: bug === 'dropout-on' ? 0.5 : 1 })
    const checked = Math.min(CHECKED, examples)
    // A second softmax, or what stands in its place.
    const loss = (rows: number) => 4 * 4 * rows * CLASSES
    const single = networkBytes(net) + passBytes(net, examples) + loss(examples)
    const program = evaluationBytes({ ...net, dropping: false }, checked) + 8 * checked * layers * units
    const double = 2 * (networkBytes(net) + passBytes(net, checked) + program + 2 * loss(checked))
    const frame = 4 * SHOWN * (PIXELS + 2) + 8 * (layers + 1)
    return {
      bytes: digitBytes(EXAMPLES + few) + single + double + 2 * digitBytes(checked) + frame,
      operations:
        60 * EXAMPLES * PIXELS +
        2 * EXAMPLES * EXAMPLES * PIXELS +
        4 * COMPARED * (layers + 1) * CHECKED * weights +
        steps * 8 * examples * weights,
    }
  },

  /** One frame for the data, the first loss, the penalty, and the gradient of each layer; then the attempt to overfit. */
  *run(values, { engine, random }) {
    const { bug, examples, layers, units, steps, l2 } = values
    const drawn = drawDigits(
      engine,
      random.stream('data'),
      { training: EXAMPLES, validation: 0 },
      { training: bug === 'inputs-unscaled' ? 'raw' : 'standardised' },
    ).training
    if (bug === 'labels-shuffled') shuffleLabels(drawn.labels, random.stream('labels'))
    const { inputs, labels } = firstOf(drawn, examples)
    const shown = Math.min(SHOWN, examples)
    const { mean, std } = new LayerStatistics(engine).of(drawn.inputs.data)
    const frame = {
      inputMean: mean,
      inputStd: std,
      agreement: neighbourAgreement(drawn.inputs.data, drawn.labels, PIXELS),
      firstLoss: Number.NaN,
      penalisedLoss: Number.NaN,
      penalty: Number.NaN,
      gradientError: new Float64Array(layers + 1).fill(Number.NaN),
      step: Number.NaN,
      loss: Number.NaN,
      accuracy: Number.NaN,
      pictures: Float32Array.from(inputs.data.subarray(0, shown * PIXELS)),
      labels: Float64Array.from(labels.subarray(0, shown)),
    }
    yield frame

    const network = new CheckedNetwork({ engine, streams: random, layers, units, bug })
    const measured = (pick: (loss: Tensor) => Tensor) =>
      engine.scope(() =>
        engine.withoutGradients(() => pick(network.loss(network.logits(inputs), labels)).item()),
      )
    frame.firstLoss = measured((loss) => loss)
    yield frame

    frame.penalisedLoss = measured((loss) => network.penalised(loss, l2))
    frame.penalty = penaltyOf(network.net, l2)
    yield frame

    const some = Math.min(CHECKED, examples)
    const check = new GradientCheck(
      { layers, units, bug },
      network,
      random.seed,
      inputs.data.subarray(0, some * PIXELS),
      labels.slice(0, some),
      random.stream('noise'),
      () => engine.breathe(),
    )
    for (let layer = 0; layer <= layers; layer++) {
      frame.gradientError[layer] = check.relativeError(layer)
      yield frame
    }

    const moved = tensorsOf(network.net.parameters)
    const rule = sgd()
    const state = rule.init(engine, moved)
    rule.advance(state, network.rate(values.rate))
    const program = engine.capture(() => {
      const logits = network.logits(inputs)
      const loss = network.loss(logits, labels)
      network.backward(loss)
      rule.update(moved, state)
      return { logits, loss }
    })
    const stride = strideOf(steps)
    try {
      for (let step = 1; step <= steps; step++) {
        if (step > 1) program.run()
        yield
        const { loss, logits } = program.result
        const over = !Number.isFinite(loss.item())
        if (!over && step % stride !== 0 && step !== steps) continue
        frame.step = step
        frame.loss = over ? Number.NaN : loss.item()
        frame.accuracy = 100 * accuracy(logits, labels)
        yield frame
        if (over) return
      }
    } finally {
      program.dispose()
    }
  },
  reading,
  code,
})
