import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { EXAMPLES } from '../numpy.ts'

interface Values {
  readonly optimizer: string
  readonly rate: number
  readonly norm: string
  readonly gain: number
  readonly activation: string
  readonly layers: number
  readonly units: number
  readonly batch: number
  readonly steps: number
  readonly seed: number
}

/** Lines that make `update` of the gradient `g`; `s` holds what the optimizer remembers of the parameter. */
const UPDATES: Record<string, readonly CodeLine[]> = {
  sgd: program`update = -rate * g`,
  momentum: program`
    s[0] = 0.9 * s[0] - rate * g
    update = s[0]`,
  adam: program`
    s[0] = 0.9 * s[0] + 0.1 * g
    s[1] = 0.999 * s[1] + 0.001 * g * g
    m = s[0] / (1 - 0.9**step)
    v = s[1] / (1 - 0.999**step)
    update = -rate * m / (np.sqrt(v) + 1e-7)`,
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { rate, gain, layers, units, batch, steps, seed } = pieces(values)
  const relu = values.activation === 'relu'
  const norm = values.norm === 'batch-norm'
  const named = (name: string, lines: readonly CodeLine[]) =>
    lines.map((line) => line.map((part) => (typeof part === 'string' ? piece(name, part) : part)))
  return program`
    import numpy as np
    rng = np.random.default_rng(${seed})

    ${EXAMPLES}

    X, y = examples(400)
    X = (X - X.mean()) / X.std()
    widths = [256] + ${layers} * [${units}] + [10]
    Ws = [rng.normal(size=(n, m)) * ${piece('activation', relu ? 'np.sqrt(2 / n)' : 'np.sqrt(1 / n)')}
          for n, m in zip(widths[:-1], widths[1:])]
    ${relu ? program`Ws[-1] *= 0.1` : []}
    for W in Ws[:-1]:
        W *= ${gain}
    bs = [np.zeros(m) for m in widths[1:]]
    ${norm ? named('norm', program`gs = [np.ones(m) for m in widths[1:-1]]`) : []}
    ps = Ws + bs${norm ? piece('norm', ' + gs') : ''}
    state = [[0, 0] for _ in ps]
    L = len(Ws)

    for step in range(1, ${steps} + 1):
        rate = ${rate}
        rows = rng.choice(400, ${batch}, replace=False)
        H, saved = [X[rows]], []
        for l in range(L - 1):
            ${norm ? program`Z = H[-1] @ Ws[l]` : program`Z = H[-1] @ Ws[l] + bs[l]`}
            ${
              norm
                ? named(
                    'norm',
                    program`
                      std = np.sqrt(Z.var(axis=0) + 1e-5)
                      N = (Z - Z.mean(axis=0)) / std
                      saved.append((N, std))
                      Z = gs[l] * N + bs[l]`,
                  )
                : []
            }
            H.append(${piece('activation', relu ? 'np.maximum(0, Z)' : 'np.tanh(Z)')})
        Z = H[-1] @ Ws[-1] + bs[-1]
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        label = np.arange(len(rows)), y[rows]
        loss = -np.log(P[label]).mean()

        D = P.copy()
        D[label] -= 1
        D /= len(rows)
        dW, db, dg = [0] * L, [0] * L, [0] * (L - 1)
        for l in reversed(range(L)):
            ${
              norm
                ? named(
                    'norm',
                    program`
                      if l < L - 1:
                          N, std = saved[l]
                          dg[l], db[l] = (D * N).sum(axis=0), D.sum(axis=0)
                          D = D * gs[l]
                          D = (D - D.mean(axis=0) - N * (D * N).mean(axis=0)) / std
                      else:
                          db[l] = D.sum(axis=0)`,
                  )
                : program`db[l] = D.sum(axis=0)`
            }
            dW[l] = H[l].T @ D
            D = (D @ Ws[l].T) * ${piece('activation', relu ? '(H[l] > 0)' : '(1 - H[l]**2)')}

        ratios = []
        grads = dW + db${norm ? piece('norm', ' + dg') : ''}
        for i, (p, g, s) in enumerate(zip(ps, grads, state)):
            ${named('optimizer', UPDATES[values.optimizer])}
            if i < L:
                ratios.append(np.linalg.norm(update) / np.linalg.norm(p))
            p += update
        if step == 1 or step % 50 == 0:
            print(step, loss, ['%.1e' % r for r in ratios])`
}
