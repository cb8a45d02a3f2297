import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { NETWORK, SPIRALS, UPDATES } from '../numpy.ts'
import { drawnShares, type ScheduleValues, WARM_UP_FACTOR, withoutWarmUp } from './schedule-of.ts'

interface Values extends ScheduleValues {
  readonly optimizer: 'momentum' | 'adam'
  readonly layers: number
  readonly gain: number
  readonly batch: number
  readonly noise: number
  readonly seed: number
}

/** Body of `after(t, T)`, the rate at step t of the T that follow the warm-up. */
function after(values: Values): readonly CodeLine[] {
  const { drops, factor, decay, lowest, cycles } = pieces(values)
  const named = (text: string) => piece('schedule', text)
  switch (values.schedule) {
    case 'constant':
      return program`return ${named('highest')}`
    case 'step':
      return program`return ${named('highest *')} ${factor} ${named('**')} (t // (T / (${drops} + 1)))`
    case 'exponential':
      return program`return ${named('highest * np.exp(')}-${decay} * t / T)`
    case 'inverse-time':
      return program`return ${named('highest / (1 + ')}${decay} * t / T)`
    case 'cosine':
      return program`
        low = ${lowest} * highest
        return ${named('low + (highest - low) * (1 + np.cos(np.pi * t / T)) / 2')}`
    case 'cyclic':
      return program`
        low, half = ${lowest} * highest, T / (2 * ${cycles})
        cycle = np.floor(1 + t / (2 * half))
        return ${named('low + (highest - low) * max(0, 1 - abs(t / half - 2 * cycle + 1))')}`
    case 'one-cycle':
      return program`
        start, peak = highest / 25, 0.3 * T - 1
        a, b, x = (start, highest, t / peak) if t <= peak else (
            highest, start / 1e4, (t - peak) / (T - 1 - peak))
        return ${named('b + (a - b) * (1 + np.cos(np.pi * x)) / 2')}`
    case 'drawn': {
      const shares = drawnShares(values).flatMap((share, i) => [
        i > 0 ? ', ' : '',
        piece(`point${i + 1}`, share),
      ])
      return [
        ['points = np.log([', ...shares, '])'],
        [named('return highest * np.exp(np.interp(t / (T - 1), np.linspace(0, 1, 6), points))')],
      ]
    }
  }
}

function warmUp(values: Values): readonly CodeLine[] {
  const { warmUpShare, steps } = pieces(values)
  if (values.warmUp === 'none' || withoutWarmUp(values)) return program`return after(t, ${steps})`
  const first =
    values.warmUp === 'gradual' ? 'after(0, T - warm) * (t + 1) / warm' : `${WARM_UP_FACTOR} * highest`
  return program`
    T = ${steps}
    warm = max(1, round(T * ${warmUpShare} / 100))
    return ${piece('warmUp', first)} if t < warm else after(t - warm, T - warm)`
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { rate, layers, gain, batch, steps, noise, seed } = pieces(values)
  const named = (lines: readonly CodeLine[]) =>
    lines.map((line) => line.map((part) => (typeof part === 'string' ? piece('optimizer', part) : part)))
  return program`
    import numpy as np
    rng = np.random.default_rng(${seed})
    highest, noise = ${rate}, ${noise}

    def after(t, T):
        ${after(values)}

    def schedule(t):
        ${warmUp(values)}

    ${SPIRALS}

    ${NETWORK}

    widths = [2] + ${layers} * [32] + [3]
    ps = [rng.normal(size=(n, m)) * np.sqrt(2 / n)
          for n, m in zip(widths[:-1], widths[1:])]
    for W in ps[:-1]:
        W *= ${gain}
    ps += [np.zeros(m) for m in widths[1:]]
    state = [[0, 0] for _ in ps]

    for t in range(1, ${steps} + 1):
        rate = schedule(t - 1)
        rows = rng.choice(300, ${batch}, replace=False)
        _, grads = gradients(ps, X[rows], y[rows])
        for p, g, s in zip(ps, grads, state):
            ${named(UPDATES[values.optimizer])}
        if t % 100 == 0:
            print(t, rate, gradients(ps, X, y)[0])`
}
