import { pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly examples: number
  readonly wrong: number
  readonly keep: number
  readonly smoothing: number
  readonly steps: number
  readonly rate: number
  readonly repeats: number
  readonly seed: number
}

/** The NumPy program of these values: the methods that a network of dense layers can have, each against the plain one. */
export function code(values: Values): readonly CodeLine[] {
  const { examples, wrong, keep, smoothing, steps, rate, repeats, seed } = pieces(values)
  return program`
    import numpy as np

    N, keep, s, eta = ${examples}, ${keep}, ${smoothing}, ${rate}
    f = lambda z: np.where(z > 0, z, 0.1 * z)
    slope = lambda z: np.where(z > 0, 1, 0.1)

    # Dense layers only: no convolution, so no fractional pooling, and no batch norm.
    METHODS = ['plain', 'dropout', 'dropconnect', 'stochastic depth',
               'label smoothing', 'label noise']

    def train(method, repeat):
        rng = np.random.default_rng([${seed}, repeat])
        # Ten noisy patterns stand in for the drawn digits.
        patterns = rng.normal(size=(10, 256))
        labels = np.arange(N + 240) % 10
        X = patterns[labels] + 4 * rng.normal(size=(N + 240, 256))
        other = (labels[:N] + rng.integers(1, 10, N)) % 10
        y = np.where(rng.random(N) < ${wrong}, other, labels[:N])
        he = lambda a, b, v: rng.normal(size=(a, b)) * np.sqrt(v / a)
        P = [he(256, 48, 2)]
        for block in range(2):
            P += [he(48, 48, 2), he(48, 48, 0.5)]
        P.append(he(48, 10, 1))
        m, v = [[0 * p for p in P] for _ in range(2)]

        def forward(x, training):
            on = lambda name: training and method == name
            mask = lambda shape, k=keep: (rng.random(shape) < k) / k
            M = mask(P[0].shape) if on('dropconnect') else 1
            z = x @ (P[0] * M)
            D = mask(z.shape) if on('dropout') else 1
            h, kept = f(z) * D, []
            for b in (0, 1):
                k = 1 - (b + 1) / 2 * (1 - keep)
                B = mask((), k) if on('stochastic depth') else 1
                u = h @ P[1 + 2*b]
                kept.append((h, u, B))
                h = h + B * (f(u) @ P[2 + 2*b])
            return h @ P[-1], (x, z, M, D, kept, h)

        for t in range(1, ${steps} + 1):
            rows = rng.choice(N, min(32, N), replace=False)
            target = np.eye(10)[y[rows]]
            if method == 'label smoothing':
                target = (1 - s) * target + s / 10
            if method == 'label noise':
                new = rng.random(len(rows)) < s
                target[new] = np.eye(10)[rng.integers(0, 10, new.sum())]
            o, (x, z, M, D, kept, h) = forward(X[rows], True)
            p = np.exp(o - o.max(1, keepdims=True))
            d = (p / p.sum(1, keepdims=True) - target) / len(rows)
            g = [None] * len(P)
            g[-1], d = h.T @ d, d @ P[-1].T
            for b in (1, 0):
                h, u, B = kept[b]
                g[2 + 2*b] = B * f(u).T @ d
                du = B * (d @ P[2 + 2*b].T) * slope(u)
                g[1 + 2*b] = h.T @ du
                d = d + du @ P[1 + 2*b].T
            g[0] = M * (x.T @ (d * D * slope(z)))
            for i in range(len(P)):  # Adam
                m[i] = 0.9 * m[i] + 0.1 * g[i]
                v[i] = 0.999 * v[i] + 0.001 * g[i]**2
                step = m[i] / (1 - 0.9**t) / (np.sqrt(v[i] / (1 - 0.999**t)) + 1e-7)
                P[i] = P[i] - eta * step
        return (forward(X[N:], False)[0].argmax(1) == labels[N:]).mean()

    R = ${repeats}
    plain = np.array([train('plain', r) for r in range(R)])
    print('plain', plain.mean())
    for method in METHODS[1:]:
        gain = np.array([train(method, r) for r in range(R)]) - plain
        error = gain.std(ddof=1) / np.sqrt(R)
        counts = abs(gain.mean()) > 4 * error
        print(method, gain.mean(), '+-', error, 'counts' if counts else 'within the spread')`
}
