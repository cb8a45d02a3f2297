import { type Change, formatChanges, parseChanges } from './change.ts'
import { defaultValues } from './defaults.ts'
import type { ExperimentDefinition } from './experiment.ts'
import type { ParameterSchema, Values } from './parameter.ts'
import { splitQuery } from './query.ts'
import { type Allowed, type Rejection, rejection } from './rejection.ts'
import { formatValue, parseValue } from './value.ts'

export const LONGEST_QUERY = 8192

/** Rejections told one by one; the rest are counted. */
const MOST_REPORTED = 32

/** Keys of a link that are not parameters; no parameter may bear one of these names. */
export const RESERVED_KEYS = ['v', 'at', 'view', 'plot', 'controls', 'changes', 'pin'] as const

/** Overlays in one lab; each may hold tens of megabytes of frames. */
export const MOST_PINS = 6

/** What mail programs and social networks add to the links they pass on; it says nothing to a lab. */
const TRACKER = /^(utm_[a-z]+|mc_[a-z]+|fbclid|gclid|dclid|msclkid|igshid|ref)$/

export type LinkView = 'present' | 'embed'

/** How a lab is shown, which changes nothing of its run. */
export interface LinkLook {
  readonly view?: LinkView
  /** The one plot that fills the frame. */
  readonly plot?: string
  /** Parameters whose controls an embedded figure shows; all where it is not given. */
  readonly controls?: readonly string[]
}

/** Takes the look out of a link, by spreading it over the link. */
export const NO_LOOK = { view: undefined, plot: undefined, controls: undefined } as const

/** What a link says. */
export interface LinkState<S extends ParameterSchema = ParameterSchema> extends LinkLook {
  readonly values: Values<S>
  /** Experiment version the link was made with. */
  readonly version?: number
  /** Stop after this many frames. */
  readonly at?: number
  readonly changes?: readonly Change<S>[]
  /** Queries of runs of the same experiment that are pinned beside it; an empty one is the run of the defaults. */
  readonly pins?: readonly string[]
}

export interface DecodedLink<S extends ParameterSchema = ParameterSchema> extends LinkState<S> {
  readonly rejected: readonly Rejection[]
}

type Decodable<S extends ParameterSchema> = Pick<
  ExperimentDefinition<S>,
  'parameters' | 'conflicts' | 'plots'
>
type Draft<S extends ParameterSchema> = { -readonly [K in keyof LinkState<S>]: LinkState<S>[K] }

const COUNT = /^[1-9]\d{0,11}$/
const COUNTS: Allowed = { kind: 'number', whole: true, min: 1, max: 999_999_999_999 }
const VIEWS: Allowed = { kind: 'choice', options: ['present', 'embed'] }

function takeReserved<S extends ParameterSchema>(
  link: Draft<S>,
  { parameters: schema, plots }: Decodable<S>,
  key: string,
  text: string,
  rejected: Rejection[],
): void {
  if (key === 'view') {
    if (text === 'present' || text === 'embed') link.view = text
    else rejected.push(rejection(key, text, { kind: 'not-allowed', allowed: VIEWS }))
  } else if (key === 'plot') {
    if (plots.includes(text)) link.plot = text
    else
      rejected.push(
        rejection(key, text, { kind: 'not-allowed', allowed: { kind: 'choice', options: plots } }),
      )
  } else if (key === 'controls') {
    const names = text.split(',')
    if (names.every((name) => Object.hasOwn(schema, name))) link.controls = names
    else rejected.push(rejection(key, text, { kind: 'not-some', options: Object.keys(schema) }))
  } else if (key === 'changes') {
    const changes = parseChanges(schema, text, rejected)
    if (changes.length > 0) link.changes = changes
  } else if (key === 'pin') {
    const pins = link.pins ?? []
    if (pins.length < MOST_PINS) link.pins = [...pins, text]
    else rejected.push(rejection(key, text, { kind: 'too-many', most: MOST_PINS }))
  } else if (!COUNT.test(text)) rejected.push(rejection(key, text, { kind: 'not-allowed', allowed: COUNTS }))
  else if (key === 'v') link.version = Number(text)
  else link.at = Number(text)
}

/** Sets parameters that cannot go together back to their defaults, until the experiment has nothing against them. */
function settle<S extends ParameterSchema>(
  experiment: Decodable<S>,
  values: { -readonly [K in keyof S]: Values<S>[K] },
  rejected: Rejection[],
): void {
  const schema = experiment.parameters
  const names = Object.keys(schema)
  for (let round = 0; round < names.length; round++) {
    const conflicts = experiment.conflicts?.(values) ?? []
    const moved = conflicts.filter(
      ({ parameter }) =>
        Object.hasOwn(schema, parameter) && !Object.is(values[parameter], schema[parameter].default),
    )
    if (moved.length === 0) {
      if (conflicts.length === 0) return
      for (const { parameter, reason } of conflicts)
        rejected.push(rejection(parameter, '', { kind: 'conflict', reason }))
      Object.assign(values, defaultValues(schema))
      return
    }
    const { parameter, reason } = moved[0]
    rejected.push(
      rejection(parameter, formatValue(schema[parameter], values[parameter]), { kind: 'conflict', reason }),
    )
    values[parameter] = schema[parameter].default as Values<S>[typeof parameter]
  }
}

/**
 * Reads a link's query (with or without `?`). Never throws: what is unknown, repeated, malformed, out of bounds or in
 * conflict is listed in `rejected` with the reason, and the parameter's default stands in its place.
 */
export function decode<S extends ParameterSchema>(query: string, experiment: Decodable<S>): DecodedLink<S> {
  const schema = experiment.parameters
  const rejected: Rejection[] = []
  const values = defaultValues(schema)
  const link: Draft<S> = { values }
  const seen = new Set<string>()
  const reserved: readonly string[] = RESERVED_KEYS
  for (const { key, text } of splitQuery(query, LONGEST_QUERY, rejected)) {
    if (TRACKER.test(key) && !Object.hasOwn(schema, key)) continue
    if (seen.has(key) && key !== 'pin') {
      rejected.push(rejection(key, text, { kind: 'repeated' }))
      continue
    }
    seen.add(key)
    if (reserved.includes(key)) takeReserved(link, experiment, key, text, rejected)
    else if (Object.hasOwn(schema, key)) {
      const parsed = parseValue(schema[key as keyof S & string], text)
      if (parsed.ok) values[key as keyof S] = parsed.value as Values<S>[keyof S]
      else rejected.push(rejection(key, text, parsed.reason))
    } else rejected.push(rejection(key, text, { kind: 'unknown', known: Object.keys(schema) }))
  }
  if (link.controls && link.view !== 'embed') {
    rejected.push(rejection('controls', link.controls.join(), { kind: 'not-embedded' }))
    delete link.controls
  }
  settle(experiment, values, rejected)
  if (rejected.length > MOST_REPORTED) {
    const { length: count } = rejected.splice(MOST_REPORTED)
    rejected.push(rejection('link', '', { kind: 'more', count }))
  }
  return { ...link, rejected }
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',')
}

/** Query of a link, without `?`: only parameters that differ from their defaults, in declared order. Inverse of decode. */
export function encode<S extends ParameterSchema>(
  link: LinkState<S>,
  experiment: Pick<ExperimentDefinition<S>, 'parameters'>,
): string {
  const schema = experiment.parameters
  const pairs: [string, string][] = []
  for (const name of Object.keys(schema)) {
    const value = link.values[name]
    if (!Object.is(value, schema[name].default)) pairs.push([name, formatValue(schema[name], value)])
  }
  if (link.version !== undefined) pairs.push(['v', String(link.version)])
  if (link.at !== undefined) pairs.push(['at', String(link.at)])
  if (link.view !== undefined) pairs.push(['view', link.view])
  if (link.plot !== undefined) pairs.push(['plot', link.plot])
  if (link.controls) pairs.push(['controls', link.controls.join()])
  if (link.changes?.length) pairs.push(['changes', formatChanges(schema, link.changes)])
  for (const pin of link.pins ?? []) pairs.push(['pin', pin])
  return pairs.map(([key, text]) => `${encodeURIComponent(key)}=${escaped(text)}`).join('&')
}

/** A query in the codec's writing, or, where that would be too long to be read again, as it was given. */
export function fitting(written: string, given: string): string {
  return written.length <= LONGEST_QUERY ? written : given.replace(/^\?/, '')
}
