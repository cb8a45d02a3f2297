import { pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { RATES } from './lanes.ts'

interface Values {
  readonly rate: string
  readonly steps: number
  readonly decay: number
  readonly batch: number
  readonly units: number
  readonly noise: number
  readonly seed: number
}

/** The NumPy program of these values: the sweep, then each optimizer at the common rate and at its best. */
export function code(values: Values): readonly CodeLine[] {
  const { steps, decay, batch, units, noise, seed } = pieces(values)
  return program`
    import numpy as np

    rng = np.random.default_rng(${seed})
    label = np.arange(600) % 3
    along = rng.random(600)
    radius, angle = 0.1 + 0.9 * along, 2 * np.pi * (along + label / 3)
    x = np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1) + ${noise} * rng.normal(size=(600, 2))
    sizes = [2, ${units}, ${units}, 3]
    start = [rng.normal(size=s) * np.sqrt(2 / s[0]) for s in zip(sizes, sizes[1:])] + [np.zeros(n) for n in sizes[1:]]
    batches = [rng.choice(400, ${batch}, replace=False) for _ in range(${steps})]

    def loss_and_gradient(p, rows):
        h1 = np.maximum(0, x[rows] @ p[0] + p[3])
        h2 = np.maximum(0, h1 @ p[1] + p[4])
        z = h2 @ p[2] + p[5]
        q = np.exp(z - z.max(1, keepdims=True))
        q /= q.sum(1, keepdims=True)
        loss = -np.log(q[np.arange(len(rows)), label[rows]] + 1e-30).mean()
        d3 = q.copy()
        d3[np.arange(len(rows)), label[rows]] -= 1
        d3 /= len(rows)
        d2 = (d3 @ p[2].T) * (h2 > 0)
        d1 = (d2 @ p[1].T) * (h1 > 0)
        return loss, [x[rows].T @ d1, h1.T @ d2, h2.T @ d3, d1.sum(0), d2.sum(0), d3.sum(0)]

    def step(name, w, g, m, s, lr, t):  # m, s: what the optimizer remembers of this array
        if name == 'sgd':
            w -= lr * g
        elif name in ('momentum', 'nesterov'):
            m[:] = 0.9 * m - lr * g
            w += m if name == 'momentum' else 0.9 * m - lr * g
        elif name in ('adagrad', 'rmsprop'):
            s[:] = s + g**2 if name == 'adagrad' else 0.99 * s + 0.01 * g**2
            w -= lr * g / (np.sqrt(s) + 1e-7)
        else:
            if name == 'adam + L2':
                g = g + ${decay} * w * (w.ndim > 1)
            if name == 'adamw':
                w *= 1 - lr * ${decay}
            m[:], s[:] = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
            w -= lr * (m / (1 - 0.9**t)) / (np.sqrt(s / (1 - 0.999**t)) + 1e-7)

    for name in ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adam + L2', 'adamw']:
        losses = {}
        for lr in [${RATES.join(', ')}]:
            p = [w.copy() for w in start]
            memory = [(np.zeros_like(w), np.zeros_like(w)) for w in p]
            for t, rows in enumerate(batches, 1):
                _, gradient = loss_and_gradient(p, rows)
                for w, g, (m, s) in zip(p, gradient, memory):
                    step(name, w, g, m, s, lr, t)
            losses[lr] = loss_and_gradient(p, np.arange(400))[0]
        best = min(losses, key=losses.get)
        print(name, 'at ${values.rate}:', losses[${values.rate}], 'at its best:', best, losses[best])`
}
