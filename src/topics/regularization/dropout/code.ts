import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { moonsCode } from '../numpy.ts'
import { factorsOf, type Scaling } from './dropped-net.ts'

interface Values {
  readonly keep1: number
  readonly keep2: number
  readonly scaling: Scaling
  readonly batchNorm: boolean
  readonly units: number
  readonly points: number
  readonly noise: number
  readonly rate: number
  readonly steps: number
  readonly seed: number
}

/** The NumPy program of these values: training with masks, the pass of the test, and the average over many masks. */
export function code(values: Values): readonly CodeLine[] {
  const { keep1, keep2, units, rate, steps } = pieces(values)
  const normed = values.batchNorm
  const how = (text: string) => piece('scaling', text)
  const { training, test } = factorsOf(values.scaling, 0.5)
  return program`
    ${moonsCode(values)}

    n, keep = ${units}, [${keep1}, ${keep2}]
    sizes = [2, n, n, 2]
    W = [rng.normal(size=(a, b)) * np.sqrt(2 / a)
         for a, b in zip(sizes, sizes[1:])]
    b = [np.zeros(m) for m in sizes[1:]]
    ${
      normed
        ? program`
      gamma, beta = [np.ones(n), np.ones(n)], [np.zeros(n), np.zeros(n)]
      mean, var = [np.zeros(n), np.zeros(n)], [np.ones(n), np.ones(n)]`
        : []
    }
    def forward(x, masks${normed ? ', batch_statistics=False' : ''}):
        kept = []
        for l in range(2):
            z = x @ W[l] + b[l]
            ${
              normed
                ? program`
              mu, v = mean[l], var[l]
              if batch_statistics:
                  mu, v = z.mean(0), z.var(0)
                  mean[l] = 0.9 * mean[l] + 0.1 * mu
                  var[l] = 0.9 * var[l] + 0.1 * z.var(0, ddof=1)
              s = 1 / np.sqrt(v + 1e-5)
              zhat = (z - mu) * s
              y = gamma[l] * zhat + beta[l]`
                : program`y = z`
            }
            if masks:
                m = (rng.random(y.shape) < keep[l]) * ${how(training === 1 ? '1.0' : '1 / keep[l]')}
            else:
                m = ${how(test === 1 ? '1.0' : 'keep[l]')}
            kept.append((x, y, m${normed ? ', zhat, s' : ''}))
            x = np.maximum(0, y) * m
        o = x @ W[2] + b[2]
        p = np.exp(o - o.max(1, keepdims=True))
        return x, p / p.sum(1, keepdims=True), kept

    parameters = W + b${normed ? ' + gamma + beta' : ''}
    m1 = [np.zeros_like(w) for w in parameters]
    m2 = [np.zeros_like(w) for w in parameters]
    for t in range(1, ${steps} + 1):
        rows = rng.choice(len(X), 20, replace=False)
        h, p, kept = forward(X[rows], True${normed ? ', True' : ''})
        d = p.copy()
        d[np.arange(20), y[rows]] -= 1
        d /= 20
        dW, db = [None, None, h.T @ d], [None, None, d.sum(0)]
        ${normed ? program`dgamma, dbeta = [None, None], [None, None]` : []}
        dh = d @ W[2].T
        for l in (1, 0):
            ${
              normed
                ? program`
              x, out, m, zhat, s = kept[l]
              dy = dh * m * (out > 0)
              dgamma[l], dbeta[l] = (dy * zhat).sum(0), dy.sum(0)
              dz = gamma[l] * s * (dy - dy.mean(0) - zhat * (dy * zhat).mean(0))`
                : program`
              x, out, m = kept[l]
              dz = dh * m * (out > 0)`
            }
            dW[l], db[l] = x.T @ dz, dz.sum(0)
            dh = dz @ W[l].T
        for i, g in enumerate(dW + db${normed ? ' + dgamma + dbeta' : ''}):
            m1[i] = 0.9 * m1[i] + 0.1 * g
            m2[i] = 0.999 * m2[i] + 0.001 * g ** 2
            mhat, vhat = m1[i] / (1 - 0.9 ** t), m2[i] / (1 - 0.999 ** t)
            parameters[i] -= ${rate} * mhat / (np.sqrt(vhat) + 1e-7)

    def loss(p, labels):
        return -np.log(p[np.arange(len(labels)), labels] + 1e-30).mean()

    print('training  ', loss(forward(X, False)[1], y))
    print('validation', loss(forward(X_val, False)[1], y_val))
    p = sum(forward(X_val, True)[1] for _ in range(512)) / 512
    print('validation, average of 512 masks', loss(p, y_val))`
}
