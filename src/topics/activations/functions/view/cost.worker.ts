import { createEngine } from '../../../../engine/index.ts'
import { settingsOf } from '../../../../nn/activations/activation.ts'
import { ACTIVATIONS, type ActivationName } from '../../../../nn/activations/table.ts'
import { type CostRequest, ELEMENTS } from './cost-request.ts'

/** Numbers spread evenly over −4 … 4, in an order without pattern for branch predictors (multiples of a prime). */
function pattern(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => (8 * ((i * 7919) % length)) / length - 4)
}

const engine = createEngine()
const programs = new Map<ActivationName, () => void>()

/** The kernel calls of one forward evaluation. Maxout reads two pre-activations for each output. */
function programOf(name: ActivationName): () => void {
  let run = programs.get(name)
  if (!run) {
    const activation = ACTIVATIONS[name]
    const z = engine.tensor(pattern(ELEMENTS * activation.pieces), [ELEMENTS / 128, 128 * activation.pieces])
    run = engine.capture(() => activation.apply(z, settingsOf(activation))).run
    programs.set(name, run)
  }
  return run
}

addEventListener('message', ({ data }: MessageEvent<CostRequest>) => {
  const run = programOf(data.name)
  for (let i = 0; i < data.times; i++) run()
  postMessage(data)
})
