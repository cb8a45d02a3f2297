import type { Cost, ExperimentDefinition } from './experiment.ts'
import type { ParameterSchema, Values } from './parameter.ts'

export interface Budget {
  readonly bytes: number
  readonly operations: number
}

export const BUDGET: Budget = { bytes: 1.5e9, operations: 2e13 }

const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E'] as const

/** Three significant digits with a decimal prefix: 1.5e9 B as '1.5 GB'. */
export function metric(value: number, unit: string): string {
  if (!Number.isFinite(value)) return `${value} ${unit}`
  let scaled = value
  let prefix = 0
  while (scaled >= 999.5 && prefix < PREFIXES.length - 1) {
    scaled /= 1000
    prefix++
  }
  return `${Number(scaled.toPrecision(3))} ${PREFIXES[prefix]}${unit}`
}

function tooMuch(need: number, limit: number): boolean {
  return !(need >= 0 && need <= limit)
}

/** Why this cost is over the budget, with both figures; undefined where it fits. A cost that is not a number is over. */
export function overBudget(cost: Cost, budget: Budget = BUDGET): string | undefined {
  const over: string[] = []
  if (tooMuch(cost.bytes, budget.bytes))
    over.push(`${metric(cost.bytes, 'B')} of memory (at most ${metric(budget.bytes, 'B')})`)
  if (tooMuch(cost.operations, budget.operations))
    over.push(
      `${metric(cost.operations, 'flop')} of arithmetic (at most ${metric(budget.operations, 'flop')})`,
    )
  return over.length === 0
    ? undefined
    : `This run would need ${over.join(' and ')}. Nothing was started: choose smaller sizes or fewer steps.`
}

/** Refusal of a run before anything is allocated, or undefined. */
export function refusal<S extends ParameterSchema>(
  experiment: Pick<ExperimentDefinition<S>, 'cost'>,
  values: Values<S>,
  budget: Budget = BUDGET,
): string | undefined {
  return overBudget(experiment.cost(values), budget)
}
