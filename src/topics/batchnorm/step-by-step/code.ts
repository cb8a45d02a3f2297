import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly gradient: string
  readonly scaling: string
  readonly mode: string
  readonly a1: number
  readonly a2: number
  readonly a3: number
  readonly a4: number
  readonly b1: number
  readonly b2: number
  readonly b3: number
  readonly b4: number
  readonly gammaA: number
  readonly betaA: number
  readonly gammaB: number
  readonly betaB: number
  readonly epsilon: number
  readonly momentum: number
  readonly batches: number
  readonly size: number
  readonly seed: number
}

const UPSTREAM: Readonly<Record<string, string>> = {
  first: 'np.zeros((4, 2)); dy[0] = 1',
  equal: 'np.ones((4, 2))',
  own: 'xhat.copy()',
  mixed: 'np.array([[.5, -1], [-.8, .3], [.4, .6], [-.2, -.5]])',
}

/** The NumPy program of these values: both passes, and the running averages. */
export function code(values: Values): readonly CodeLine[] {
  const { a1, a2, a3, a4, b1, b2, b3, b4, gammaA, betaA, gammaB, betaB, ...rest } = pieces(values)
  const { epsilon, momentum, batches, size, seed } = rest
  const test = values.mode === 'test'
  const mode = (text: string) => piece('mode', text)
  const scaling = (text: string) => piece('scaling', text)
  return program`
    import numpy as np

    x = np.array([[${a1}, ${b1}], [${a2}, ${b2}],
                  [${a3}, ${b3}], [${a4}, ${b4}]], float)
    eps = ${epsilon}

    rng = np.random.default_rng(${seed})
    running_mean, running_var = np.zeros(2), np.ones(2)
    m = ${momentum}
    for _ in range(${batches}):
        batch = rng.normal(x.mean(0), x.std(0), (${size}, 2))
        running_mean = (1 - m) * running_mean + m * batch.mean(0)
        running_var = (1 - m) * running_var + m * batch.var(0, ddof=1)

    mu = ${mode(test ? 'running_mean' : 'x.mean(0)')}
    var = ${mode(test ? 'running_var' : 'x.var(0)')}
    s = 1 / np.sqrt(var + eps)
    xhat = (x - mu) * s
    ${
      values.scaling === 'free'
        ? program`
    gamma = np.array([${gammaA}, ${gammaB}])
    beta = np.array([${betaA}, ${betaB}])`
        : program`
    gamma = ${scaling(values.scaling === 'identity' ? 'np.sqrt(var + eps)' : 'np.sqrt(var)')}
    beta = ${scaling('mu')}`
    }
    y = gamma * xhat + beta

    dy = ${piece('gradient', UPSTREAM[values.gradient])}
    dbeta = dy.sum(0)
    dgamma = (dy * xhat).sum(0)
    dxhat = dy * gamma
    ${
      test
        ? program`
    dvar = dmu = 0  # constants at test time`
        : program`
    dvar = (dxhat * (x - mu)).sum(0) * -0.5 * s**3
    dmu = -dxhat.sum(0) * s`
    }
    dx = dxhat * s + dvar * 2 * (x - mu) / 4 + dmu / 4
    for name in ['y', 'dgamma', 'dbeta', 'dx', 'running_mean', 'running_var']:
        print(name, globals()[name].round(4).tolist())`
}
