import type { Excess } from './budget.ts'
import type { TextFault } from './parameter.ts'

/** What a parameter, or another key of a link, takes. */
export type Allowed =
  | { readonly kind: 'number'; readonly whole: boolean; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'file' }
  | { readonly kind: 'text'; readonly longest: number; readonly example: string }

/** Why a piece of a link was not taken, in a form that any language can say. */
export type Reason =
  | { readonly kind: 'not-allowed'; readonly allowed: Allowed }
  /** A text that cannot be read. */
  | { readonly kind: 'unreadable'; readonly fault: TextFault }
  /** Not some of these, with commas between. */
  | { readonly kind: 'not-some'; readonly options: readonly string[] }
  /** Not step:parameter:value. */
  | { readonly kind: 'not-a-change' }
  | { readonly kind: 'not-live'; readonly parameter: string }
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'not-embedded' }
  | { readonly kind: 'not-encoded' }
  | { readonly kind: 'too-long'; readonly bytes: number }
  /** So many more were not taken. */
  | { readonly kind: 'more'; readonly count: number }
  /** The experiment has another version now than the link was made with. */
  | { readonly kind: 'version'; readonly version: number }
  /** Cannot go together with other values; `reason` is the experiment's. */
  | { readonly kind: 'conflict'; readonly reason: string }
  | { readonly kind: 'too-big'; readonly excess: Excess }

/** A piece of a link that was not taken: its key and its text as given (at most 80 characters each), and why. */
export interface Rejection {
  readonly key: string
  readonly text: string
  readonly reason: Reason
}

const LONGEST = 80

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

export function rejection(key: string, text: string, reason: Reason): Rejection {
  return { key: shortened(key), text: shortened(text), reason }
}
