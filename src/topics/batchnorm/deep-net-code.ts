import { piece, pieces, program } from '../../lab/code.ts'
import type { CodeLine } from '../../lab/experiment.ts'

interface Values {
  readonly placement: string
  readonly activation: string
  readonly layers: number
  readonly units: number
  readonly batch: number
  readonly steps: number
  readonly seed: number
}

/** f(z) and f′ from z and f(z), in NumPy. */
const FUNCTIONS: Readonly<Record<string, readonly [f: string, slope: string]>> = {
  relu: ['np.maximum(0, z)', '(z > 0)'],
  tanh: ['np.tanh(z)', '(1 - h**2)'],
  sigmoid: ['1 / (1 + np.exp(-z))', 'h * (1 - h)'],
  'leaky-relu': ['np.where(z > 0, z, 0.01*z)', 'np.where(z > 0, 1, 0.01)'],
  elu: ['np.where(z > 0, z, np.expm1(z))', 'np.where(z > 0, 1, h + 1)'],
}

/** NumPy that draws the data and defines train(norm, scale, rate), which returns the loss of the last ten steps. */
export function deepNetCode(values: Values): readonly CodeLine[] {
  const { layers, units, batch, steps, seed } = pieces(values)
  const [f, slope] = FUNCTIONS[values.activation]
  const after = values.placement === 'after'
  const place = (text: string) => piece('placement', text)
  return program`
    import numpy as np

    rng = np.random.default_rng(${seed})
    centres = rng.standard_normal((18, 32))
    cloud = np.arange(1200) % 18
    X = centres[cloud] + 0.6 * rng.standard_normal((1200, 32))
    X /= np.sqrt(1.36)
    y = cloud % 6
    L, n = ${layers}, ${units}

    def f(z): return ${piece('activation', f)}
    def slope(z, h): return ${piece('activation', slope)}

    def normalise(z, gamma, beta):
        s = 1 / np.sqrt(z.var(0) + 1e-5)
        zhat = (z - z.mean(0)) * s
        return gamma * zhat + beta, (zhat, s, gamma)

    def normalise_back(dy, cache):
        zhat, s, gamma = cache
        dg, db = (dy * zhat).sum(0), dy.sum(0)
        dz = gamma * s * (dy - dy.mean(0) - zhat * (dy * zhat).mean(0))
        return dz, dg, db

    def train(norm, scale, rate):
        rng = np.random.default_rng(${seed})
        sizes = [32] + L * [n] + [6]
        W = [rng.standard_normal((a, b)) * np.sqrt(2 / a)
             for a, b in zip(sizes, sizes[1:])]
        for l in range(L):
            W[l] *= scale
        b = [np.zeros(m) for m in sizes[1:]]
        gamma = [np.ones(n) for _ in range(L)]
        beta = [np.zeros(n) for _ in range(L)]
        losses = []
        for step in range(${steps} + 1):
            rows = rng.choice(1200, ${batch}, replace=False)
            h, kept = X[rows], []
            for l in range(L):
                x, cache = h, None
                z = x @ W[l] + b[l]
                ${after ? program`a = f(z)` : program`u = z`}
                if norm:
                    ${place(after ? 'h, cache = normalise(a, gamma[l], beta[l])' : 'u, cache = normalise(z, gamma[l], beta[l])')}
                ${after ? program`else: h = a` : program`h = f(u)`}
                kept.append((x, ${after ? 'z, a' : 'u, h'}, cache))
            o = h @ W[L] + b[L]
            p = np.exp(o - o.max(1, keepdims=True))
            p /= p.sum(1, keepdims=True)
            i = np.arange(len(rows))
            losses.append(-np.log(p[i, y[rows]]).mean())
            p[i, y[rows]] -= 1
            d = p / len(rows)
            dh = d @ W[L].T
            W[L] -= rate * h.T @ d
            b[L] -= rate * d.sum(0)
            for l in reversed(range(L)):
                x, u, a, cache = kept[l]
                ${
                  after
                    ? program`
                if norm:
                    ${place('dh, dg, db = normalise_back(dh, cache)')}
                dz = dh * slope(u, a)`
                    : program`
                dz = dh * slope(u, a)
                if norm:
                    ${place('dz, dg, db = normalise_back(dz, cache)')}`
                }
                if norm:
                    gamma[l] -= rate * dg
                    beta[l] -= rate * db
                dh = dz @ W[l].T
                W[l] -= rate * x.T @ dz
                b[l] -= rate * dz.sum(0)
        return np.mean(losses[-10:])`
}
