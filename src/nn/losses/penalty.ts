import { absolute, add, scale, square, sum, type Tensor } from '../../engine/index.ts'
import type { Parameter } from '../parameter.ts'

export interface PenaltyOptions {
  /** Factor of Σ|W|. */
  readonly l1?: number
  /** λ of ½λΣW². */
  readonly l2?: number
}

/** loss + l1·Σ|W| + ½·l2·ΣW² over the weights; biases, slopes, γ and β are left alone. */
export function penalized(
  loss: Tensor,
  parameters: readonly Parameter[],
  { l1 = 0, l2 = 0 }: PenaltyOptions,
): Tensor {
  return parameters
    .filter(({ role }) => role === 'weight')
    .reduce((total, { tensor }) => {
      const withL1 = l1 ? add(total, scale(sum(absolute(tensor), {}), { by: l1 })) : total
      return l2 ? add(withL1, scale(sum(square(tensor), {}), { by: 0.5 * l2 })) : withL1
    }, loss)
}
