import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { moonsCode } from '../numpy.ts'

interface Values {
  readonly penalty: string
  readonly strength: number
  readonly mix: number
  readonly decay: number
  readonly radius: number
  readonly optimizer: string
  readonly rate: number
  readonly steps: number
  readonly units: number
  readonly points: number
  readonly noise: number
  readonly seed: number
}

/** Lines that add the gradient of the penalty to that of each weight matrix. */
function penaltyLines({ penalty }: Values, { strength, mix }: ReturnType<typeof pieces<Values>>) {
  const how = (text: string) => piece('penalty', text)
  if (penalty === 'l1') return program`gW[l] += ${strength} * ${how('np.sign(W[l])')}`
  if (penalty === 'l2') return program`gW[l] += ${strength} * ${how('W[l]')}`
  if (penalty === 'elastic')
    return program`
      mix = ${mix}
      gW[l] += ${strength} * ${how('(mix * np.sign(W[l]) + (1 - mix) * W[l])')}`
  return []
}

/** One step of the optimizer for parameter i with gradient g. */
function updateLines({ optimizer }: Values, { rate }: ReturnType<typeof pieces<Values>>) {
  const how = (text: string) => piece('optimizer', text)
  if (optimizer === 'sgd') return program`${how('p[i] -=')} ${rate} * g`
  if (optimizer === 'momentum')
    return program`
      m1[i] = ${how('0.9 * m1[i]')} - ${rate} * g
      p[i] += m1[i]`
  return program`
    m1[i] = ${how('0.9 * m1[i] + 0.1 * g')}
    m2[i] = ${how('0.999 * m2[i] + 0.001 * g ** 2')}
    mhat, vhat = m1[i] / (1 - 0.9 ** t), m2[i] / (1 - 0.999 ** t)
    p[i] -= ${rate} * mhat / (np.sqrt(vhat) + 1e-7)`
}

/** The NumPy program of these values: without the penalty, with it and, for L2 under Adam, with decoupled decay. */
export function code(values: Values): readonly CodeLine[] {
  const named = pieces(values)
  const { decay, radius, rate, steps, units } = named
  const decoupled = values.penalty === 'l2' && values.optimizer === 'adam'
  return program`
    ${moonsCode(values)}

    n = ${units}
    sizes = [2, n, n, 2]
    start = [rng.normal(size=(a, b)) * np.sqrt(2 / a)
             for a, b in zip(sizes, sizes[1:])]
    batches = [rng.choice(N, 20, replace=False) for _ in range(${steps})]

    def forward(x, W, b):
        kept = []
        for l in range(3):
            kept.append(x)
            z = x @ W[l] + b[l]
            x = np.maximum(0, z)
        p = np.exp(z - z.max(1, keepdims=True))
        return kept, p / p.sum(1, keepdims=True)

    def train(how):
        W = [w.copy() for w in start]
        b = [np.zeros(m) for m in sizes[1:]]
        p = W + b
        m1 = [np.zeros_like(a) for a in p]
        m2 = [np.zeros_like(a) for a in p]
        for t, rows in enumerate(batches, 1):
            kept, q = forward(X[rows], W, b)
            d = q.copy()
            d[np.arange(20), y[rows]] -= 1
            d /= 20
            gW, gb = [None] * 3, [None] * 3
            for l in (2, 1, 0):
                gW[l], gb[l] = kept[l].T @ d, d.sum(0)
                if l > 0:
                    d = (d @ W[l].T) * (kept[l] > 0)
            ${
              values.penalty === 'max-norm'
                ? []
                : program`
              if how == 'penalty':
                  for l in range(3):
                      ${penaltyLines(values, named)}`
            }
            ${
              decoupled
                ? program`
              if how == 'decoupled':
                  for l in range(3):
                      W[l] *= 1 - ${rate} * ${decay}`
                : []
            }
            for i, g in enumerate(gW + gb):
                ${updateLines(values, named)}
            ${
              values.penalty === 'max-norm'
                ? program`
              if how == 'penalty':
                  for l in range(2):
                      norm = np.sqrt((W[l] ** 2).sum(0))
                      W[l] *= np.minimum(1, ${radius} / np.maximum(norm, 1e-30))`
                : []
            }
        return W, b

    def loss(x, labels, net):
        p = forward(x, *net)[1]
        return -np.log(p[np.arange(len(labels)), labels] + 1e-30).mean()

    for how in ('none', 'penalty'${decoupled ? ", 'decoupled'" : ''}):
        net = train(how)
        weights = np.concatenate([w.ravel() for w in net[0]])
        print(how, loss(X, y, net), loss(X_val, y_val, net),
              'near zero', (np.abs(weights) < 0.01).mean())`
}
