import { describe, expect, it } from 'vitest'
import { createEngine, RandomStreams, softmaxCrossEntropy } from '../../../src/engine/index.ts'
import { ACTIVATION_SIZES } from '../../../src/nn/activations/sizes.ts'
import { ACTIVATIONS, type ActivationName } from '../../../src/nn/activations/table.ts'
import { createMlp } from '../../../src/nn/mlp.ts'
import { OPTIMIZERS, type OptimizerName } from '../../../src/nn/optimizers/table.ts'
import { countParameters } from '../../../src/nn/parameter.ts'
import {
  evaluationBytes,
  learnedNumbers,
  type NetworkSize,
  trainingBytes,
} from '../../../src/nn/training/memory.ts'
import { train } from '../../../src/nn/training/train.ts'

const BASE: NetworkSize = { inputs: 20, hidden: [64, 48], outputs: 5, activation: 'relu' }
const ROWS = 200
const BATCH = 64
/** Bytes of instructions that are counted by the layer, whatever is in it. */
const SMALL = 5000
const CASES: readonly [string, NetworkSize, OptimizerName][] = [
  ...(Object.keys(ACTIVATIONS) as ActivationName[]).map(
    (activation): [string, NetworkSize, OptimizerName] => [activation, { ...BASE, activation }, 'sgd'],
  ),
  ...(Object.keys(OPTIMIZERS) as OptimizerName[]).map((name): [string, NetworkSize, OptimizerName] => [
    name,
    BASE,
    name,
  ]),
  ['batch norm before', { ...BASE, batchNorm: 'before', activation: 'maxout' }, 'sgd'],
  ['batch norm after', { ...BASE, batchNorm: 'after', activation: 'maxout' }, 'sgd'],
  ['dropout', { ...BASE, dropping: true }, 'sgd'],
  ['no hidden layer', { ...BASE, hidden: [] }, 'sgd'],
]

/** What an engine of its own holds for the rows, a network and one step of training; and for an evaluation beside it. */
function measured(size: NetworkSize, optimizer: OptimizerName) {
  const engine = createEngine()
  const streams = new RandomStreams(1, engine.words)
  const { dropping, ...options } = size
  const inputs = engine.normal(streams.stream('data'), [ROWS, size.inputs])
  const labels = Int32Array.from({ length: ROWS }, (_, i) => i % size.outputs)
  const before = engine.memory.account.used
  const net = createMlp({ ...options, engine, streams, rule: 'he', slopes: 'unit', keep: dropping ? 0.5 : 1 })
  const steps = train({
    ...{ engine, inputs, labels, batchSize: BATCH, stream: streams.stream('batches') },
    ...{ parameters: net.parameters, optimizer: OPTIMIZERS[optimizer](), schedule: () => 0.1 },
    loss: (x, own) => softmaxCrossEntropy(net.forward(x).logits, own),
  })
  steps.next()
  const training = engine.memory.account.peak - before
  const held = engine.memory.account.used
  const all = engine.capture(() =>
    engine.withoutGradients(() => softmaxCrossEntropy(net.forward(inputs, 'test').logits, labels)),
  )
  const evaluation = engine.memory.account.used - held
  all.dispose()
  steps.return()
  engine.dispose()
  return { training, evaluation, learned: countParameters(net.parameters) }
}

describe('memory of a network in training', () => {
  it('knows what the activations say of themselves', () => {
    for (const [name, { pieces, learned }] of Object.entries(ACTIVATIONS))
      expect(ACTIVATION_SIZES[name as ActivationName], name).toMatchObject({ pieces, learned })
  })

  it.each(CASES)('is foretold from above, closely: %s', (_, size, optimizer) => {
    const { training, evaluation, learned } = measured(size, optimizer)
    expect(learnedNumbers(size)).toBe(learned)
    const foretold = trainingBytes(size, BATCH, optimizer)
    expect(foretold).toBeGreaterThanOrEqual(training)
    expect(foretold).toBeLessThan(1.05 * training + SMALL)
    expect(evaluationBytes(size, ROWS)).toBeGreaterThanOrEqual(evaluation)
    expect(evaluationBytes(size, ROWS)).toBeLessThan(1.05 * evaluation + SMALL)
  })
})
