import { toPython } from '../../../engine/index.ts'
import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine, CodePiece } from '../../../lab/experiment.ts'
import { type Constants, chosen, type Name } from './optimizers.ts'
import { type SurfaceChoice, surfaceOf } from './surfaces.ts'

type Values = SurfaceChoice &
  Constants &
  Readonly<Record<Name, boolean>> &
  Readonly<Record<`${Name}Rate`, number>> & {
    readonly startX: number
    readonly startY: number
    readonly noise: number
    readonly steps: number
    readonly seed: number
  }

/** The NumPy program of these values: every chosen optimizer as a function of the gradient. */
export function code(values: Values): readonly CodeLine[] {
  const { startX, startY, noise, steps, seed } = pieces(values)
  const names = chosen(values)
  const runs = names.map((name) => [
    `'${LABELS[name]}': (${STEPS[name]}, `,
    piece(`${name}Rate`, values[`${name}Rate`]),
    '),',
  ])
  return program`
    import numpy as np

    def f(p):
        x, y = p
        return ${piece('surface', toPython(surfaceOf(values).expression))}

    def gradient(p, h=1e-6):
        ex, ey = np.array([h, 0]), np.array([0, h])
        return np.array([f(p + ex) - f(p - ex), f(p + ey) - f(p - ey)]) / (2 * h)

    ${names.flatMap((name) => [...stepOf(name, values), []])}
    optimizers = {
        ${runs}
    }
    for name, (step, lr) in optimizers.items():
        rng = np.random.default_rng(${seed})
        p, state = np.array([${startX}, ${startY}], dtype=float), {'v': 0.0, 's': 0.0}
        for t in range(1, ${steps} + 1):
            g = gradient(p) + ${noise} * rng.normal(size=2)
            p = step(p, g, state, lr, t)
        print(name, p, f(p))`
}

const LABELS: Readonly<Record<Name, string>> = {
  sgd: 'SGD',
  momentum: 'momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamRaw: 'Adam without correction',
  adamw: 'AdamW',
}

const STEPS: Readonly<Record<Name, string>> = {
  sgd: 'sgd',
  momentum: 'momentum',
  nesterov: 'nesterov',
  adagrad: 'adagrad',
  rmsprop: 'rmsprop',
  adam: 'adam',
  adamRaw: 'adam_raw',
  adamw: 'adamw',
}

function stepOf(name: Name, values: Values): readonly CodeLine[] {
  const { rho, alpha, beta1, beta2 } = pieces(values)
  const printed = (right: string, wrong: string) => (values.printed ? piece('printed', wrong) : right)
  switch (name) {
    case 'sgd':
      return program`
        def sgd(p, g, state, lr, t):
            return p - lr * g`
    case 'momentum':
      return program`
        def momentum(p, g, state, lr, t):
            state['v'] = ${rho} * state['v'] ${printed('-', '+')} lr * g
            return p + state['v']`
    case 'nesterov':
      return program`
        def nesterov(p, g, state, lr, t):  # p is the point ahead
            state['v'] = ${rho} * state['v'] ${printed('-', '+')} lr * g
            return p + ${rho} * state['v'] ${printed('-', '+')} lr * g`
    case 'adagrad':
      return program`
        def adagrad(p, g, state, lr, t):
            state['s'] += g**2
            return p - lr * g / (np.sqrt(state['s']) + 1e-7)`
    case 'rmsprop':
      return program`
        def rmsprop(p, g, state, lr, t):
            state['s'] ${printed('=', '+=')} ${alpha} * state['s'] + (1 - ${alpha}) * g**2
            return p - lr * g / (np.sqrt(state['s']) + 1e-7)`
    default:
      return program`
        def ${STEPS[name]}(p, g, state, lr, t):
            state['v'] = ${beta1} * state['v'] + (1 ${name === 'adam' ? printed('-', '+') : '-'} ${beta1}) * g
            state['s'] = ${beta2} * state['s'] + (1 - ${beta2}) * g**2
            ${name === 'adamRaw' ? UNCORRECTED : corrected(beta1, beta2)}
            return ${name === 'adamw' ? piece('decay', `p * (1 - lr * ${values.decay})`) : 'p'} - lr * m / (np.sqrt(v) + 1e-7)`
  }
}

const UNCORRECTED = program`
  m, v = state['v'], state['s']`

const corrected = (beta1: CodePiece, beta2: CodePiece) => program`
  m = state['v'] / (1 - ${beta1}**t)
  v = state['s'] / (1 - ${beta2}**t)`
