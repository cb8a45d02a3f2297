import { pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly rate: number
  readonly noise: number
  readonly steps: number
  readonly seed: number
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { rate, noise, steps, seed } = pieces(values)
  return program`
    rng = np.random.default_rng(${seed})
    w = 1.0
    for step in range(${steps}):
        g = w + ${noise} * rng.normal()
        w -= ${rate} * g
        print(w**2 / 2)`
}
