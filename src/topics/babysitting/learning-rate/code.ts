import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { EXAMPLES, NETWORK, START } from '../numpy.ts'

interface Values {
  readonly rate: number
  readonly ladder: boolean
  readonly pixels: string
  readonly layers: number
  readonly units: number
  readonly optimizer: string
  readonly batch: number
  readonly steps: number
  readonly seed: number
}

/** Lines that move the parameter `p` against its gradient `g`; `s` holds what the optimizer remembers of it. */
const UPDATES: Record<string, readonly CodeLine[]> = {
  sgd: program`p -= rate * g`,
  momentum: program`
    s[0] = 0.9 * s[0] - rate * g
    p += s[0]`,
  adam: program`
    s[0] = 0.9 * s[0] + 0.1 * g
    s[1] = 0.999 * s[1] + 0.001 * g * g
    m = s[0] / (1 - 0.9**step)
    v = s[1] / (1 - 0.999**step)
    p -= rate * m / (np.sqrt(v) + 1e-7)`,
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { rate, layers, units, batch, steps, seed } = pieces(values)
  const raw = values.pixels === 'raw'
  const named = (lines: readonly CodeLine[]) =>
    lines.map((line) => line.map((part) => (typeof part === 'string' ? piece('optimizer', part) : part)))
  return program`
    import numpy as np
    rng = np.random.default_rng(${seed})

    ${EXAMPLES}

    ${NETWORK}

    X, y = examples(400)
    ${raw ? program`X = ${piece('pixels', '255 * (X - X.min()) / np.ptp(X)')}` : program`X = ${piece('pixels', '(X - X.mean()) / X.std()')}`}
    widths = [256] + ${layers} * [${units}] + [10]
    for rate in ${piece('ladder', '[')}${values.ladder ? piece('rate', `${values.rate / 100}, ${values.rate / 10}, ${values.rate}, ${10 * values.rate}, ${100 * values.rate}`) : rate}${piece('ladder', ']')}:
        rng = np.random.default_rng(${seed})
        ${START}
        state = [[0, 0] for _ in Ws + bs]
        first = None
        for step in range(1, ${steps} + 1):
            rows = rng.choice(400, ${batch}, replace=False)
            loss, grads = gradients(X[rows], y[rows])
            first = first or loss
            if not np.isfinite(loss):
                print('not finite at step', step)
                break
            if step == 1 or step % 50 == 0:
                print(rate, step, loss, loss > 3 * first)
            ps = Ws + bs
            gs = [g for g, _ in grads] + [g for _, g in grads]
            for p, g, s in zip(ps, gs, state):
                ${named(UPDATES[values.optimizer])}
        print(rate, 'last loss', loss)`
}
