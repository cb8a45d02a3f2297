import { toPython } from '../../../engine/index.ts'
import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { type SurfaceChoice, surfaceOf } from '../landscape/surfaces.ts'

type Values = SurfaceChoice & {
  readonly startX: number
  readonly startY: number
  readonly noise: number
  readonly rate: number
  readonly momentumRate: number
  readonly rho: number
  readonly history: number
  readonly steps: number
  readonly seed: number
}

/** The NumPy program of these values: gradient descent, momentum, Newton and BFGS; L-BFGS is SciPy's. */
export function code(values: Values): readonly CodeLine[] {
  const { startX, startY, noise, rate, momentumRate, rho, history, steps, seed } = pieces(values)
  return program`
    import numpy as np
    from scipy.optimize import line_search, minimize

    def f(p):
        x, y = p
        return ${piece('surface', toPython(surfaceOf(values).expression))}

    def gradient(p, h=1e-6):
        return np.array([f(p + e) - f(p - e) for e in h * np.eye(2)]) / (2 * h)

    def hessian(p, h=1e-4):
        H = np.array([gradient(p + e) - gradient(p - e) for e in h * np.eye(2)]) / (2 * h)
        return (H + H.T) / 2

    for name in ['descent', 'momentum', 'newton', 'bfgs']:
        rng = np.random.default_rng(${seed})
        p, v, H, before = np.array([${startX}, ${startY}], dtype=float), np.zeros(2), np.eye(2), None
        for t in range(${steps}):
            tilt = ${noise} * rng.normal(size=2)  # what this mini-batch adds to the slope
            g = gradient(p) + tilt
            if np.linalg.norm(g) < 1e-10:
                break
            if name == 'descent':
                p = p - ${rate} * g
            elif name == 'momentum':
                v = ${rho} * v - ${momentumRate} * g
                p = p + v
            elif name == 'newton':
                p = p - np.linalg.solve(hessian(p), g)
            else:
                if before is not None:
                    s, y = p - before[0], g - before[1]
                    if s @ y > 0:
                        A = np.eye(2) - np.outer(s, y) / (s @ y)
                        H = A @ H @ A.T + np.outer(s, s) / (s @ y)
                before = p, g
                t = line_search(lambda q: f(q) + tilt @ q, lambda q: gradient(q) + tilt, p, -H @ g)[0]
                p = p - (t or 0) * H @ g
        print(name, p, f(p))
    print(minimize(f, [${startX}, ${startY}], jac=gradient, method='L-BFGS-B', options={'maxcor': ${history}}))`
}
