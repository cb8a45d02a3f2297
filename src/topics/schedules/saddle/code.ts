import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import type { LaneValues } from './lanes.ts'
import type { SurfaceName } from './surfaces.ts'

interface Values extends LaneValues {
  readonly surface: SurfaceName
  readonly arrival: number
  readonly offset: number
  readonly radius: number
  readonly noise: number
  readonly rho: number
  readonly runs: number
  readonly seed: number
}

function decayed(values: Values): readonly CodeLine[] {
  const { decay } = pieces(values)
  const named = (text: string) => piece('decayed', text)
  switch (values.decayed) {
    case 'exponential':
      return program`return ${named('rate * np.exp(')}-${decay} * t / T)`
    case 'inverse-time':
      return program`return ${named('rate / (1 + ')}${decay} * t / T)`
    case 'step':
      return program`return ${named('rate * 0.1 ** (t // (T / 3))')}`
    case 'cosine':
      return program`return ${named('rate * (1 + np.cos(np.pi * t / T)) / 2')}`
  }
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { rate, arrival, cycles, lowest, offset, radius, noise, rho, runs, steps, seed } = pieces(values)
  const named = (text: string) => piece('surface', text)
  const saddle = values.surface === 'saddle'
  return program`
    import numpy as np
    rate, T = ${rate}, ${steps}

    def decayed(t):
        ${decayed(values)}

    def cyclic(t):
        low, half = ${lowest} * rate, T / (2 * ${cycles})
        cycle = np.floor(1 + t / (2 * half))
        return low + (rate - low) * max(0, 1 - abs(t / half - 2 * cycle + 1))

    def constant(t):
        return rate * (1 + ${lowest}) / 2

    def loss(p):
        ${
          saddle
            ? program`return ${named('(1 - p[:, 0] * p[:, 1])**2 / 2')}`
            : program`
                r2 = (p**2).sum(axis=1)
                return ${named('r2 / (1 + r2) / 2')}`
        }

    def gradient(p):
        ${
          saddle
            ? program`return ${named('-(1 - p[:, :1] * p[:, 1:]) * p[:, ::-1]')}`
            : program`return ${named('p / (1 + (p**2).sum(axis=1, keepdims=True))**2')}`
        }

    start = round(T * ${arrival} / 100)
    for schedule in (decayed, cyclic, constant):
        rng = np.random.default_rng(${seed})
        ${
          saddle
            ? program`p = ${offset} * rng.normal(size=(${runs}, 2))`
            : program`
                angle = 2 * np.pi * rng.uniform(size=${runs})
                p = ${radius} * np.stack([np.cos(angle), np.sin(angle)], axis=1)`
        }
        v = np.zeros_like(p)
        left = np.full(len(p), np.nan)
        for t in range(start, T):
            g = gradient(p) + ${noise} * rng.normal(size=p.shape)
            stay = np.isnan(left)
            v[stay] = ${rho} * v[stay] - schedule(t) * g[stay]
            p[stay] += v[stay]
            left[stay & (loss(p) < 0.25)] = t + 1 - start
        print(schedule.__name__, 'left:', np.mean(~np.isnan(left)),
              'median:', np.sort(left)[(len(left) + 1) // 2 - 1])`
}
