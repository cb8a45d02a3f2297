import { RandomStreams, softmaxCrossEntropy } from '../../../engine/index.ts'
import type { RunContext } from '../../../lab/experiment.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { penalized } from '../../../nn/losses/penalty.ts'
import { createMlp } from '../../../nn/mlp.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import type { NetworkSize } from '../../../nn/training/memory.ts'
import { train } from '../../../nn/training/train.ts'
import { type Digits, noisyLabels } from './examples.ts'
import type { Outcome, Settings } from './models.ts'
import { CLASSES, PIXELS, TEST } from './sizes.ts'

/** Adam's learning rate. */
const RATE = 0.01

export const networkSize = (width: number): NetworkSize => ({
  inputs: PIXELS,
  hidden: [width],
  outputs: CLASSES,
  activation: 'relu',
})

/**
 * One hidden layer of ReLU units, both layers trained on all examples at once by Adam, with ½λΣW² added to the loss.
 * Errors are cross-entropies, nats. Draws differ in their first weights and wrong labels.
 */
export function* trainNetwork(
  { engine, random }: RunContext,
  digits: Digits,
  { examples, noise, lambda, steps }: Settings & { readonly steps: number },
  width: number,
  draw: number,
): Generator<undefined, Outcome> {
  const streams = new RandomStreams((random.seed + 1_000_003 * draw) >>> 0, engine.words)
  const net = createMlp({ engine, streams, ...networkSize(width), rule: 'he' })
  const labels = engine.ints(examples)
  labels.set(noisyLabels(digits, examples, noise, new RandomStreams(random.seed).stream('labels', draw)))
  const testLabels = engine.ints(TEST)
  testLabels.set(digits.labels.subarray(examples))
  const part = (from: number, to: number) =>
    engine.tensor(digits.images.data.subarray(from * PIXELS, to * PIXELS), [to - from, PIXELS])
  const inputs = part(0, examples)
  const training = train({
    engine,
    inputs,
    labels,
    batchSize: examples,
    stream: streams.stream('batches'),
    parameters: net.parameters,
    optimizer: OPTIMIZERS.adam(),
    schedule: () => RATE,
    loss: (x, of) =>
      penalized(softmaxCrossEntropy(net.forward(x).logits, of), net.parameters, { l2: lambda }),
  })
  try {
    for (let step = 0; step < steps; step++) {
      if (training.next().value?.nonFinite) break
      yield
    }
  } finally {
    training.return()
  }
  const norm = new LayerStatistics(engine).norm(net.output.weights.data)
  return engine.scope(() =>
    engine.withoutGradients(() => {
      const fitted = softmaxCrossEntropy(net.forward(inputs, 'test').logits, labels).item()
      const { logits } = net.forward(part(examples, examples + TEST), 'test')
      const test = softmaxCrossEntropy(logits, testLabels).item()
      return { train: fitted, test, wrong: 1 - accuracy(logits, testLabels), norm }
    }),
  )
}
