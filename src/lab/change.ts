import type { ParameterSchema, Values } from './parameter.ts'
import { type Reason, type Rejection, rejection } from './rejection.ts'
import { formatValue, parseValue } from './value.ts'

/** Live parameters that changed after `step` frames (step ≥ 1): handed to the run as the answer to that yield. */
export interface Change<S extends ParameterSchema = ParameterSchema> {
  readonly step: number
  readonly values: Partial<Values<S>>
}

const STEP = /^[1-9]\d{0,11}$/

/** `changes` with `values` added after `step` frames, in order of steps, one entry per step. */
export function withChange<S extends ParameterSchema>(
  changes: readonly Change<S>[],
  step: number,
  values: Partial<Values<S>>,
): Change<S>[] {
  const same = changes.find((change) => change.step === step)
  const merged = { step, values: { ...same?.values, ...values } }
  return [...changes.filter((change) => change !== same), merged].sort((a, b) => a.step - b.step)
}

/** A change by hand, as it is asked for during a run. */
export interface Patch<S extends ParameterSchema = ParameterSchema> {
  readonly values: Partial<Values<S>>
  /** The first by hand in a run whose changes came from a link: those still to come are dropped. */
  readonly leavesScript: boolean
}

/** `changes` with a patch that comes after `step` frames; never before a change that was made earlier. */
export function withPatch<S extends ParameterSchema>(
  changes: readonly Change<S>[],
  step: number,
  { values, leavesScript }: Patch<S>,
): Change<S>[] {
  const kept = leavesScript ? changes.filter((change) => change.step <= step) : changes
  return withChange(kept, Math.max(1, step, kept.at(-1)?.step ?? 0), values)
}

/** Values after `step` frames: those of the start with every change up to there. */
export function valuesAfter<S extends ParameterSchema>(
  { values, changes }: { readonly values: Values<S>; readonly changes: readonly Change<S>[] },
  step: number,
): Values<S> {
  const passed = changes.filter((change) => change.step <= step)
  return passed.length === 0 ? values : Object.assign({}, values, ...passed.map((change) => change.values))
}

/** `step:name:value` pieces joined by commas; names and values percent-encoded. */
export function formatChanges<S extends ParameterSchema>(schema: S, changes: readonly Change<S>[]): string {
  return changes
    .flatMap(({ step, values }) =>
      Object.keys(schema)
        .filter((name) => Object.hasOwn(values, name))
        .map((name) => {
          const text = formatValue(schema[name], values[name] as number | string | boolean)
          return `${step}:${encodeURIComponent(name)}:${encodeURIComponent(text)}`
        }),
    )
    .join(',')
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Inverse of formatChanges; pieces that cannot be taken go to `rejected`. Never throws. */
export function parseChanges<S extends ParameterSchema>(
  schema: S,
  text: string,
  rejected: Rejection[],
): Change<S>[] {
  let changes: Change<S>[] = []
  for (const piece of text.split(',')) {
    const refuse = (reason: Reason) => rejected.push(rejection('changes', piece, reason))
    const [step, encodedName, encodedValue, ...rest] = piece.split(':')
    const name = decoded(encodedName ?? '')
    const value = decoded(encodedValue ?? '')
    if (!STEP.test(step) || name === undefined || value === undefined || rest.length > 0) {
      refuse({ kind: 'not-a-change' })
      continue
    }
    const parameter = Object.hasOwn(schema, name) ? schema[name] : undefined
    if (parameter?.live !== true) {
      refuse({ kind: 'not-live', parameter: name })
      continue
    }
    const parsed = parseValue(parameter, value)
    if (parsed.ok) changes = withChange(changes, Number(step), { [name]: parsed.value } as Partial<Values<S>>)
    else refuse(parsed.reason)
  }
  return changes
}
