import { piece, pieces, program } from '../../lab/code.ts'
import type { CodeLine } from '../../lab/experiment.ts'

interface NetValues {
  /** Before the activation if absent. */
  readonly placement?: string
  readonly activation: string
  readonly layers: number
  readonly units: number
  readonly seed: number
}

type TrainingValues = NetValues & { readonly batch: number; readonly steps: number }

/** f(z) and f′ from z and f(z), in NumPy. */
const FUNCTIONS: Readonly<Record<string, readonly [f: string, slope: string]>> = {
  relu: ['np.maximum(0, z)', '(z > 0)'],
  tanh: ['np.tanh(z)', '(1 - h**2)'],
  sigmoid: ['1 / (1 + np.exp(-z))', 'h * (1 - h)'],
  'leaky-relu': ['np.where(z > 0, z, 0.01*z)', 'np.where(z > 0, 1, 0.01)'],
  elu: ['np.where(z > 0, z, np.expm1(z))', 'np.where(z > 0, 1, h + 1)'],
}

/** Data; net(scale), its parameters; loss_and_gradients(params, rows, norm); move(params, grads, rate). */
export function deepNetCode(values: NetValues): readonly CodeLine[] {
  const { layers, units, seed } = pieces(values)
  const [f, slope] = FUNCTIONS[values.activation]
  const after = values.placement === 'after'
  const place = (text: string) => (values.placement === undefined ? text : piece('placement', text))
  return program`
    import numpy as np

    rng = np.random.default_rng(${seed})
    centres = rng.normal(size=(18, 32))
    cloud = np.arange(1200) % 18
    X = centres[cloud] + 0.6 * rng.normal(size=(1200, 32))
    X /= np.sqrt(1.36)
    y = cloud % 6
    L, n = ${layers}, ${units}

    def f(z): return ${piece('activation', f)}
    def slope(z, h): return ${piece('activation', slope)}

    def batch_norm(z, gamma, beta):
        s = 1 / np.sqrt(z.var(0) + 1e-5)
        zhat = (z - z.mean(0)) * s
        return gamma * zhat + beta, (zhat, s, gamma)

    def batch_norm_back(dy, cache):
        zhat, s, gamma = cache
        dgamma, dbeta = (dy * zhat).sum(0), dy.sum(0)
        dz = gamma * s * (dy - dy.mean(0) - zhat * (dy * zhat).mean(0))
        return dz, dgamma, dbeta

    def net(scale):
        rng = np.random.default_rng(${seed})
        sizes = [32] + L * [n] + [6]
        W = [rng.normal(size=(a, b)) * np.sqrt(2 / a)
             for a, b in zip(sizes, sizes[1:])]
        W = [scale * w for w in W[:-1]] + W[-1:]
        b = [np.zeros(m) for m in sizes[1:]]
        return W, b, [np.ones(n)] * L, [np.zeros(n)] * L

    def loss_and_gradients(params, rows, norm):
        W, b, gamma, beta = params
        h, kept = X[rows], []
        for l in range(L):
            x, cache = h, None
            z = x @ W[l] + b[l]
            ${
              after
                ? program`
            a = h = f(z)
            if norm:
                ${place('h, cache = batch_norm(a, gamma[l], beta[l])')}
            kept.append((x, z, a, cache))`
                : program`
            if norm:
                ${place('z, cache = batch_norm(z, gamma[l], beta[l])')}
            h = f(z)
            kept.append((x, z, h, cache))`
            }
        o = h @ W[L] + b[L]
        p = np.exp(o - o.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        i = np.arange(len(rows))
        loss = -np.log(p[i, y[rows]]).mean()
        p[i, y[rows]] -= 1
        d = p / len(rows)
        dW, db = [h.T @ d], [d.sum(0)]
        dgamma, dbeta = [], []
        d = d @ W[L].T
        for l in reversed(range(L)):
            x, z, h, cache = kept[l]
            dg = dbt = np.zeros(n)
            ${
              after
                ? program`
            if norm:
                ${place('d, dg, dbt = batch_norm_back(d, cache)')}
            d = d * slope(z, h)`
                : program`
            d = d * slope(z, h)
            if norm:
                ${place('d, dg, dbt = batch_norm_back(d, cache)')}`
            }
            dgamma.insert(0, dg)
            dbeta.insert(0, dbt)
            dW.insert(0, x.T @ d)
            db.insert(0, d.sum(0))
            d = d @ W[l].T
        return loss, (dW, db, dgamma, dbeta)

    def move(params, grads, rate):
        return [[p - rate * g for p, g in zip(P, G)]
                for P, G in zip(params, grads)]`
}

/** train(norm, scale, rate): the mean loss of the last ten steps. */
export function trainCode(values: TrainingValues): readonly CodeLine[] {
  const { batch, steps, seed } = pieces(values)
  return program`
    def train(norm, scale, rate):
        rng = np.random.default_rng(${seed})
        params, losses = net(scale), []
        for step in range(${steps} + 1):
            rows = rng.choice(1200, ${batch}, replace=False)
            loss, grads = loss_and_gradients(params, rows, norm)
            params = move(params, grads, rate)
            losses.append(loss)
        return np.mean(losses[-10:])`
}
