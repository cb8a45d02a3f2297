import { emptyState, type Optimizer } from '../../../nn/optimizers/optimizer.ts'

/** One coordinate's step of a form as it is printed. `slots` may be written; `t` counts from 1. */
type Rule = (p: number, g: number, slots: Float64Array, rate: number, t: number) => number

const EPSILON = 1e-7

/** An optimizer that keeps two numbers for each coordinate, from a rule that is no kernel. */
function byRule(rule: Rule): Optimizer {
  const slots = new Float64Array(2)
  let rate = 0
  return {
    name: 'printed',
    tex: '',
    source: 'lecture notes',
    init: (engine, parameters) => emptyState(engine, parameters, 1, ['velocity', 'squares']),
    advance(state, given) {
      state.step++
      rate = given
    },
    update(parameters, { slots: { velocity, squares }, step }) {
      parameters.forEach(({ data, grad }, i) => {
        if (!grad) return
        for (let j = 0; j < data.length; j++) {
          slots[0] = velocity[i].data[j]
          slots[1] = squares[i].data[j]
          data[j] = rule(data[j], grad.data[j], slots, rate, step)
          velocity[i].data[j] = slots[0]
          squares[i].data[j] = slots[1]
        }
      })
    },
  }
}

/** v ← ρv + g, x ← x + ηv: the sign of the step is lost, and it climbs. */
export const printedMomentum = (rho: number) =>
  byRule((p, g, slots, rate) => {
    slots[0] = rho * slots[0] + g
    return p + rate * slots[0]
  })

/** v ← ρv + η∇f(x + ρv), x ← x + v, written for the point ahead: it climbs too. */
export const printedNesterov = (rho: number) =>
  byRule((p, g, slots, rate) => {
    slots[0] = rho * slots[0] + rate * g
    return p + rho * slots[0] + rate * g
  })

/** s ← s + (αs + (1−α)g²): with += for =, s grows by 1 + α in each step and the steps die out. */
export const printedRmsprop = (alpha: number) =>
  byRule((p, g, slots, rate) => {
    slots[1] += alpha * slots[1] + (1 - alpha) * g * g
    return p - (rate * g) / (Math.sqrt(slots[1]) + EPSILON)
  })

/** m ← β₁m + (1+β₁)g: (1+β₁)/(1−β₁) times too long, 19 with β₁ = 0.9. With t from 1; from 0 it would be 0/0 at once. */
export const printedAdam = (beta1: number, beta2: number) => {
  let [product1, product2] = [1, 1]
  let counted = 0
  return byRule((p, g, slots, rate, t) => {
    if (t !== counted) {
      counted = t
      product1 *= beta1
      product2 *= beta2
    }
    slots[0] = beta1 * slots[0] + (1 + beta1) * g
    slots[1] = beta2 * slots[1] + (1 - beta2) * g * g
    return p - (rate * (slots[0] / (1 - product1))) / (Math.sqrt(slots[1] / (1 - product2)) + EPSILON)
  })
}
