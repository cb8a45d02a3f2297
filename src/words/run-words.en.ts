import type { Excess } from '../lab/budget.ts'
import { parseIdentity } from '../lab/data-file.ts'
import type { Failure } from '../lab/failure.ts'
import type { TextFault, TextProblem } from '../lab/parameter.ts'
import type { Allowed, Reason } from '../lab/rejection.ts'
import type { RunWords } from './run-words.ts'

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

/** As a link writes it. */
const plain = (value: number) => String(value).replace('e+', 'e')

function allowed(given: Allowed): string {
  switch (given.kind) {
    case 'number':
      return `a ${given.whole ? 'whole number' : 'number'} from ${plain(given.min)} to ${plain(given.max)}`
    case 'choice':
      return `one of ${given.options.join(', ')}`
    case 'switch':
      return 'on or off'
    case 'file':
      return 'the identity of a data file, as a copied link has it'
    case 'text':
      return `a text of at most ${given.longest} characters, such as ${given.example}`
  }
}

function excess({ bytes, operations }: Excess): string {
  const parts: string[] = []
  if (bytes) parts.push(`${metric(bytes.need, 'B')} of memory (at most ${metric(bytes.limit, 'B')})`)
  if (operations) {
    const { need, limit } = operations
    parts.push(`${metric(need, 'flop')} of arithmetic (at most ${metric(limit, 'flop')})`)
  }
  return `This run would need ${parts.join(' and ')}. Nothing was started: choose smaller sizes or fewer steps.`
}

const PROBLEMS: Readonly<Record<TextProblem, string>> = {
  empty: 'nothing is written',
  'too-long': 'the text is too long',
  'too-deep': 'too many brackets or signs inside one another',
  character: 'this character has no meaning here',
  number: 'this is not a number',
  name: 'this name is not known; there are x, y, pi, e and the functions exp, log, sin, cos, tanh, sqrt, abs, max, min',
  operand: 'a number, x, y, a function or an opening bracket must stand here',
  operator: 'an operator such as * or + must stand here',
  opening: 'a function needs an opening bracket',
  closing: 'a closing bracket is missing',
  arguments: 'the function takes another number of arguments',
}

function fault({ at, found, problem }: TextFault): string {
  const where = found === '' ? 'at the end' : `at character ${at + 1}, “${found}”`
  return problem === 'empty' ? PROBLEMS.empty : `${where}: ${PROBLEMS[problem]}`
}

function reason(given: Reason): string {
  switch (given.kind) {
    case 'not-allowed':
      return `must be ${allowed(given.allowed)}`
    case 'unreadable':
      return fault(given.fault)
    case 'not-some':
      return `must be some of ${given.options.join(', ')}, with commas between`
    case 'not-a-change':
      return 'must be step:parameter:value with a step of at least 1'
    case 'not-live':
      return `no parameter ${given.parameter} that may change during a run`
    case 'unknown':
      return `unknown; known are ${given.known.join(', ')}`
    case 'too-many':
      return `a link may have at most ${given.most} of these`
    case 'repeated':
      return 'given more than once; the first is taken'
    case 'not-embedded':
      return 'goes with view=embed'
    case 'not-encoded':
      return 'not valid percent-encoding'
    case 'too-long':
      return `longer than ${given.bytes} bytes; all of it is left out`
    case 'more':
      return `and ${given.count} more`
    case 'version':
      return `the experiment is at version ${given.version} now, so its numbers are not those of this link`
    case 'conflict':
      return given.reason
    case 'too-big':
      return excess(given.excess)
  }
}

/** What was seen of a worker that was lost; anything else is in the browser's own words. */
const LOST: Readonly<Record<string, string>> = {
  silent: 'it did not answer',
  gone: 'it ended',
  'no-script': 'its script could not be loaded',
  unreadable: 'a message could not be read',
  'lost-message': 'a message did not arrive',
}

function missingData(identity: string): string {
  const data = parseIdentity(identity)
  if (!data) return 'This run uses a data file that is not here.'
  const [channels, height, width] = data.shape
  const colour = channels === 3 ? 'colour' : 'grey'
  const what = height === 1 ? `rows of ${width} numbers` : `${colour} images of ${height} × ${width} pixels`
  return `This run uses a file of ${data.count} ${what} in ${data.classes} classes, with the content hash ${data.hash.slice(0, 8)}…, and it is not on this device. Choose it, and the run gives the same numbers as for whoever made the link.`
}

function failure({ kind, step, message = '', where, excess: over, conflict, data }: Failure): string {
  if (data !== undefined) return missingData(data)
  if (over) return excess(over)
  if (conflict) return `${conflict.parameter}: ${conflict.reason}`
  if (where) {
    const layer = where.layer === undefined ? '' : `, layer ${where.layer}`
    return `A value became ${where.value} at step ${step}${layer}, in ${where.operation}.`
  }
  return kind === 'lost'
    ? `The background worker was lost twice (${LOST[message] ?? message}). What was recorded is kept.`
    : message
}

export const runWords: RunWords = { allowed, reason, fault, excess, failure }
