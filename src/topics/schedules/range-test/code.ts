import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { NETWORK, SPIRALS, UPDATES } from '../numpy.ts'
import { endsOf, type SweepValues } from './sweep.ts'

interface Values extends SweepValues {
  readonly smoothing: number
  readonly trials: boolean
  readonly optimizer: 'momentum' | 'adam'
  readonly layers: number
  readonly gain: number
  readonly batch: number
  readonly noise: number
  readonly seed: number
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { steps, smoothing, layers, gain, batch, noise, seed } = pieces(values)
  const [low, high] = endsOf(values)
  const grid = values.growth === 'linear' ? 'np.linspace' : 'np.geomspace'
  const named = (lines: readonly CodeLine[]) =>
    lines.map((line) => line.map((part) => (typeof part === 'string' ? piece('optimizer', part) : part)))
  return program`
    import numpy as np
    noise = ${noise}

    ${NETWORK}

    def train(schedule):
        rng = np.random.default_rng(${seed})
        ${SPIRALS}
        widths = [2] + ${layers} * [32] + [3]
        ps = [rng.normal(size=(n, m)) * np.sqrt(2 / n)
              for n, m in zip(widths[:-1], widths[1:])]
        for W in ps[:-1]:
            W *= ${gain}
        ps += [np.zeros(m) for m in widths[1:]]
        state = [[0, 0] for _ in ps]
        losses = []
        for t, rate in enumerate(schedule, 1):
            rows = rng.choice(300, ${batch}, replace=False)
            loss, grads = gradients(ps, X[rows], y[rows])
            losses.append(loss)
            if not np.isfinite(loss):
                break
            for p, g, s in zip(ps, grads, state):
                ${named(UPDATES[values.optimizer])}
        return losses, gradients(ps, X, y)[0]

    rates = ${piece('growth', grid)}(${piece('lowest', low)}, ${piece('highest', high)}, ${steps})
    losses, _ = train(rates)
    mean, smooth = 0, []
    for t, loss in enumerate(losses, 1):
        mean = ${smoothing} * mean + (1 - ${smoothing}) * loss
        smooth.append(mean / (1 - ${smoothing}**t))
    smooth = np.array(smooth)
    least = np.nanargmin(smooth)
    x = np.log(rates[:least + 1])
    print('steepest at', rates[np.argmin(np.gradient(smooth[:least + 1], x))])
    print('lowest at', rates[least])
    ${
      values.trials
        ? program`
            for rate in np.geomspace(${piece('lowest', low)}, ${piece('highest', high)}, 13):
                print(rate, train(np.full(600, rate))[1])`
        : []
    }`
}
