import type { Cost, ExperimentDefinition } from './experiment.ts'
import type { ParameterSchema, Values } from './parameter.ts'

export interface Budget {
  readonly bytes: number
  readonly operations: number
}

export const BUDGET: Budget = { bytes: 1.5e9, operations: 2e13 }

/** What a run would need where that is more than there is. */
export interface Excess {
  readonly bytes?: { readonly need: number; readonly limit: number }
  readonly operations?: { readonly need: number; readonly limit: number }
}

function over(need: number, limit: number) {
  return need >= 0 && need <= limit ? undefined : { need, limit }
}

/** By how much this cost is over the budget; undefined where it fits. A cost that is not a number is over. */
export function overBudget(cost: Cost, budget: Budget = BUDGET): Excess | undefined {
  const bytes = over(cost.bytes, budget.bytes)
  const operations = over(cost.operations, budget.operations)
  return bytes || operations ? { bytes, operations } : undefined
}

/** Refusal of a run before anything is allocated, or undefined. */
export function refusal<S extends ParameterSchema>(
  experiment: Pick<ExperimentDefinition<S>, 'cost'>,
  values: Values<S>,
  budget: Budget = BUDGET,
): Excess | undefined {
  return overBudget(experiment.cost(values), budget)
}
