import { pieces, program } from '../../lab/code.ts'
import type { CodeLine } from '../../lab/experiment.ts'

interface Values {
  readonly points: number
  readonly noise: number
  readonly seed: number
}

/** The two moons, in NumPy: X, y for training, X_val, y_val to measure. */
export function moonsCode({ points, noise, seed }: Values): readonly CodeLine[] {
  const values = pieces({ points, noise, seed })
  return program`
    import numpy as np

    rng = np.random.default_rng(${values.seed})
    N = ${values.points}
    labels = np.arange(N + 500) % 2
    angle, side = np.pi * rng.random(N + 500), 1 - 2 * labels
    moons = side[:, None] * np.stack([0.6 * np.cos(angle) - 0.3,
                                      0.6 * np.sin(angle) - 0.15], 1)
    inputs = moons + ${values.noise} * rng.normal(size=(N + 500, 2))
    X, y, X_val, y_val = inputs[:N], labels[:N], inputs[N:], labels[N:]`
}
