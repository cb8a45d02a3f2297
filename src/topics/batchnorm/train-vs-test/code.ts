import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly batch: number
  readonly training: string
  readonly momentum: number
  readonly rate: number
  readonly steps: number
  readonly layers: number
  readonly units: number
  readonly seed: number
}

/** The NumPy program of these values: training, then the test with each kind of statistics. */
export function code(values: Values): readonly CodeLine[] {
  const { batch, momentum, rate, steps, layers, units, seed } = pieces(values)
  const moving = values.training === 'moving'
  const how = (text: string) => piece('training', text)
  return program`
    import numpy as np

    rng = np.random.default_rng(${seed})
    # Ten noisy patterns stand in for the drawn digits.
    patterns = rng.normal(size=(10, 144))
    labels = np.arange(800) % 10
    images = patterns[labels] + 3 * rng.normal(size=(800, 144))
    X, y, X_test, y_test = images[:500], labels[:500], images[500:], labels[500:]

    L, n, B = ${layers}, ${units}, ${batch}
    sizes = [144] + L * [n] + [10]
    W = [rng.normal(size=(a, b)) * np.sqrt(2 / a)
         for a, b in zip(sizes, sizes[1:])]
    b = [np.zeros(m) for m in sizes[1:]]
    gamma = [np.ones(n) for _ in range(L)]
    beta = [np.zeros(n) for _ in range(L)]
    mean = [np.zeros(n) for _ in range(L)]
    var = [np.ones(n) for _ in range(L)]

    def forward(x, source, track=False):
        kept, m = [], ${momentum}
        for l in range(L):
            z = x @ W[l] + b[l]
            if track:
                mean[l] = (1 - m) * mean[l] + m * z.mean(0)
                var[l] = (1 - m) * var[l] + m * z.var(0, ddof=1)
            own = source == 'batch'
            mu = z.mean(0) if own else mean[l]
            s = 1 / np.sqrt((z.var(0) if own else var[l]) + 1e-5)
            zhat = (z - mu) * s
            kept.append((x, zhat, s))
            x = np.maximum(0, gamma[l] * zhat + beta[l])
        return x, x @ W[L] + b[L], kept

    for step in range(${steps}):
        rows = rng.choice(500, B, replace=False)
        h, o, kept = forward(X[rows], ${how(moving ? "'running'" : "'batch'")}, track=True)
        p = np.exp(o - o.max(1, keepdims=True))
        d = p / p.sum(1, keepdims=True)
        d[np.arange(B), y[rows]] -= 1
        d /= B
        dh = d @ W[L].T
        W[L] -= ${rate} * h.T @ d
        b[L] -= ${rate} * d.sum(0)
        for l in reversed(range(L)):
            x, zhat, s = kept[l]
            dy = dh * (gamma[l] * zhat + beta[l] > 0)
            g = gamma[l].copy()
            gamma[l] -= ${rate} * (dy * zhat).sum(0)
            beta[l] -= ${rate} * dy.sum(0)
            ${
              moving
                ? program`dz = ${how('g * s * dy  # statistics as constants')}`
                : program`dz = ${how('g * s * (dy - dy.mean(0) - zhat * (dy * zhat).mean(0))')}`
            }
            dh = dz @ W[l].T
            W[l] -= ${rate} * x.T @ dz
            b[l] -= ${rate} * dz.sum(0)

    def accuracy(order, source, size):
        right = total = 0
        for i in range(0, len(order) - size + 1, size):
            rows = order[i:i + size]
            o = forward(X_test[rows], source)[1]
            right += (o.argmax(1) == y_test[rows]).sum()
            total += size
        return right / total

    mixed, by_class = rng.permutation(300), np.argsort(y_test)
    print('running averages', accuracy(mixed, 'running', 300))
    print('own batch, mixed', accuracy(mixed, 'batch', B))
    print('own batch, sorted by class', accuracy(by_class, 'batch', B))`
}
