import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { allWidths, type Shape } from './widths.ts'

type Values = Shape & {
  readonly lambda: number
  readonly noise: number
  readonly steps: number
  readonly draws: number
  readonly seed: number
}

const DIGITS = (noise: ReturnType<typeof piece>) => program`
  # Ten noisy patterns stand in for the drawn digits.
  patterns = rng.normal(size=(10, 144))
  labels = np.arange(N + 300) % 10
  images = patterns[labels] + 2 * rng.normal(size=(N + 300, 144))
  X, X_test, y_test = images[:N], images[N:], labels[N:]

  def noisy(rng):
      other = (labels[:N] + rng.integers(1, 10, N)) % 10
      return np.where(rng.random(N) < ${noise}, other, labels[:N])`

/** Solves for the readout: the shortest of all weights with the least error, or the penalised ones. */
const READOUT = program`
  def readout(Phi, Y, lam):
      U, s, Vt = np.linalg.svd(Phi, full_matrices=False)
      s, U, Vt = s[s > 1e-14 * s[0]], U[:, s > 1e-14 * s[0]], Vt[s > 1e-14 * s[0]]
      return Vt.T @ ((s / (s**2 + lam))[:, None] * (U.T @ Y))`

function features(values: Values): readonly CodeLine[] {
  const { noise } = pieces(values)
  return program`
    ${DIGITS(noise)}

    ${READOUT}

    def model(P, lam, draw):
        rng = np.random.default_rng([seed, draw])
        V = rng.normal(size=(144, P)) * np.sqrt(2 / 144)
        Y, Y_test = np.eye(10)[noisy(rng)] - 0.1, np.eye(10)[y_test] - 0.1
        phi = lambda x: np.maximum(0, x @ V) / np.sqrt(P)
        W = readout(phi(X), Y, lam)
        error = lambda x, t: ((phi(x) @ W - t)**2).sum(1).mean()
        return error(X, Y), error(X_test, Y_test), np.linalg.norm(W)`
}

function cosines(values: Values): readonly CodeLine[] {
  const { noise } = pieces(values)
  return program`
    ${READOUT}

    def model(P, lam, draw):
        rng = np.random.default_rng([seed, draw])
        x = -1 + 2 * (np.arange(N) + rng.random(N)) / N
        x_test = np.linspace(-1, 1, 81)
        f = lambda x: np.sin(2 * np.pi * x)[:, None]
        Y, Y_test = f(x) + ${noise} * rng.normal(size=(N, 1)), f(x_test)
        k = np.arange(P)
        phi = lambda x: np.cos(np.pi * np.outer(x + 1, k) / 2) / (1 + k)
        W = readout(phi(x), Y, lam)
        error = lambda x, t: ((phi(x) @ W - t)**2).sum(1).mean()
        return error(x, Y), error(x_test, Y_test), np.linalg.norm(W)`
}

function network(values: Values): readonly CodeLine[] {
  const { noise, steps } = pieces(values)
  return program`
    ${DIGITS(noise)}

    def model(P, lam, draw):
        rng = np.random.default_rng([seed, draw])
        y = noisy(rng)
        params = [rng.normal(size=(144, P)) * np.sqrt(2 / 144), np.zeros(P),
                  rng.normal(size=(P, 10)) * np.sqrt(2 / P), np.zeros(10)]
        m, v = [[0 * p for p in params] for _ in range(2)]

        def forward(x):
            W, b, V, c = params
            h = np.maximum(0, x @ W + b)
            o = h @ V + c
            p = np.exp(o - o.max(1, keepdims=True))
            return h, p / p.sum(1, keepdims=True)

        for t in range(1, ${steps} + 1):
            W, b, V, c = params
            h, d = forward(X)
            d[np.arange(N), y] -= 1
            d /= N
            dz = (d @ V.T) * (h > 0)
            grads = [X.T @ dz + lam * W, dz.sum(0), h.T @ d + lam * V, d.sum(0)]
            for i, g in enumerate(grads):  # Adam
                m[i] = 0.9 * m[i] + 0.1 * g
                v[i] = 0.999 * v[i] + 0.001 * g**2
                step = m[i] / (1 - 0.9**t) / (np.sqrt(v[i] / (1 - 0.999**t)) + 1e-7)
                params[i] = params[i] - 0.01 * step
        loss = lambda x, y: -np.log(forward(x)[1][np.arange(len(y)), y]).mean()
        return loss(X, y), loss(X_test, y_test), np.linalg.norm(params[2])`
}

/** The NumPy program of these values: every width, without penalty and with it. */
export function code(values: Values): readonly CodeLine[] {
  const { lambda, examples, draws, seed } = pieces(values)
  const body = { features, network, cosines }[values.model](values)
  return program`
    import numpy as np

    seed = ${seed}
    rng = np.random.default_rng(seed)
    N = ${examples}

    # model: ${piece('model', values.model)}
    ${body}

    for P in [${piece('widest', allWidths(values).join(', '))}]:
        for lam in [0, ${lambda}]:
            runs = [model(P, lam, draw) for draw in range(${draws})]
            print(P, lam, np.median(runs, 0))`
}
