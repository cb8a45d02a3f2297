import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { EXAMPLES, NETWORK } from '../numpy.ts'

interface Values {
  readonly examples: number
  readonly labels: string
  readonly layers: number
  readonly units: number
  readonly rule: string
  readonly scale: number
  readonly bias: number
  readonly keep: number
  readonly rate: number
  readonly decay: string
  readonly batch: number
  readonly evaluation: string
  readonly steps: number
  readonly seed: number
}

function start({ rule, scale }: Values): readonly CodeLine[] {
  if (rule === 'zero')
    return program`Ws = [${piece('rule', 'np.zeros((n, m))')} for n, m in zip(widths[:-1], widths[1:])]`
  const std = rule === 'he' ? piece('rule', 'np.sqrt(2 / n)') : piece('scale', scale)
  return program`
    Ws = [${std} * rng.normal(size=(n, m))
          for n, m in zip(widths[:-1], widths[1:])]
    ${rule === 'he' ? program`Ws[-1] *= 0.1` : []}`
}

/** Hidden units dropped in training, the others divided by the probability of staying. */
function dropout({ keep }: Values): readonly CodeLine[] {
  if (keep === 1) return []
  return program`
    plain = forward
    def forward(X):
        if not training:
            return plain(X)
        H = [X]
        for W, b in zip(Ws[:-1], bs[:-1]):
            h = np.maximum(0, H[-1] @ W + b)
            H.append(h * (rng.random(h.shape) < ${piece('keep', keep)}) / ${piece('keep', keep)})
        return H, H[-1] @ Ws[-1] + bs[-1]`
}

/** What spoils the validation set. */
function spoiled({ evaluation }: Values): readonly CodeLine[] {
  if (evaluation === 'labels-off-by-one') return program`yv = ${piece('evaluation', '(yv + 1) % 10')}`
  if (evaluation === 'raw-pixels')
    return program`Xv = ${piece('evaluation', '255 * (Xv - Xv.min()) / np.ptp(Xv)')}`
  return []
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { examples, layers, units, bias, rate, batch, steps, seed } = pieces(values)
  const decay = values.decay === 'steps'
  const shuffled = values.labels !== 'right'
  return program`
    import numpy as np
    rng = np.random.default_rng(${seed})

    ${EXAMPLES}

    ${NETWORK}

    X, y = examples(${examples})
    Xv, yv = examples(200)
    mean, std = X.mean(), X.std()
    X, Xv = (X - mean) / std, (Xv - mean) / std
    ${spoiled(values)}
    widths = [256] + ${layers} * [${units}] + [10]
    ${start(values)}
    bs = [np.full(m, float(${bias})) for m in widths[1:-1]] + [np.zeros(10)]
    ${dropout(values)}

    def score(X, y):
        Z = forward(X)[1]
        return cross_entropy(Z, y)[0], (Z.argmax(axis=1) == y).mean()

    rate, steps = ${rate}, ${steps}
    batch = min(${batch}, len(X))
    order = np.empty(0, int)
    for step in range(steps):
        if len(order) < batch:
            order = rng.permutation(len(X))
            ${shuffled ? program`y = ${piece('labels', 'rng.permutation(y) if step > 0 else y')}` : []}
        rows, order = order[:batch], order[batch:]
        ${decay ? program`now = rate * ${piece('decay', '0.1 ** ((step >= steps / 2) + (step >= 3 * steps / 4))')}` : program`now = rate`}
        training = True
        loss, grads = gradients(X[rows], y[rows])
        for W, b, (dW, db) in zip(Ws, bs, grads):
            W -= now * dW
            b -= now * db
        training = False
        if step % 50 == 0 or step == steps - 1:
            print(step, loss, score(X[:200], y[:200]), score(Xv, yv))`
}
