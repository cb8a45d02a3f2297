import { parseIdentity } from './data-file.ts'
import type { Parameter, ValueOf } from './parameter.ts'
import type { Allowed, Reason } from './rejection.ts'

export const LARGEST_SEED = 0xffffffff

export type Parsed<P extends Parameter = Parameter> =
  | { readonly ok: true; readonly value: ValueOf<P> }
  | { readonly ok: false; readonly reason: Reason }

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['on', true],
  ['true', true],
  ['1', true],
  ['off', false],
  ['false', false],
  ['0', false],
])

/** Shortest decimal that reads back as the same double, without a plus sign and with the sign of zero. */
function formatNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e')
}

export function allowed(parameter: Parameter): Allowed {
  switch (parameter.kind) {
    case 'number':
      return { kind: 'number', whole: parameter.integer, min: parameter.min, max: parameter.max }
    case 'choice':
      return { kind: 'choice', options: parameter.options }
    case 'switch':
      return { kind: 'switch' }
    case 'seed':
      return { kind: 'number', whole: true, min: 0, max: LARGEST_SEED }
    case 'file':
      return { kind: 'file' }
    case 'text':
      return { kind: 'text', longest: parameter.longest, example: parameter.default }
  }
}

/** True when `value` is of the parameter's type and within its bounds. */
export function accepts(parameter: Parameter, value: unknown): boolean {
  switch (parameter.kind) {
    case 'number':
      return (
        typeof value === 'number' &&
        value >= parameter.min &&
        value <= parameter.max &&
        (!parameter.integer || Number.isInteger(value))
      )
    case 'choice':
      return typeof value === 'string' && parameter.options.includes(value)
    case 'switch':
      return typeof value === 'boolean'
    case 'seed':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_SEED
    case 'file':
      return typeof value === 'string' && (value === '' || parseIdentity(value) !== undefined)
    case 'text':
      return typeof value === 'string' && value === value.trim() && parameter.check(value) === undefined
  }
}

function read(parameter: Parameter, text: string): unknown {
  switch (parameter.kind) {
    case 'number':
    case 'seed':
      return DECIMAL.test(text) ? Number(text) : undefined
    case 'choice':
    case 'text':
    case 'file':
      return text
    case 'switch':
      return SWITCH.get(text)
  }
}

/**
 * Value of a parameter written as text. Never throws and never clamps: text outside the bounds is refused, with a
 * reason that names them. parseValue(p, formatValue(p, v)) gives v, bit for bit.
 */
export function parseValue<P extends Parameter>(parameter: P, text: string): Parsed<P> {
  const value = read(parameter, text.trim())
  if (accepts(parameter, value)) return { ok: true, value: value as ValueOf<P> }
  const fault = parameter.kind === 'text' ? parameter.check(text.trim()) : undefined
  return {
    ok: false,
    reason: fault ? { kind: 'unreadable', fault } : { kind: 'not-allowed', allowed: allowed(parameter) },
  }
}

/** Inverse of parseValue; switches are written `on` and `off`. */
export function formatValue(parameter: Parameter, value: number | string | boolean): string {
  if (parameter.kind === 'switch') return value ? 'on' : 'off'
  return typeof value === 'number' ? formatNumber(value) : String(value)
}
