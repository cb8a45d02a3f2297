/** A piece of a link that was not taken: its key, the text as given (at most 80 characters), and what is allowed. */
export interface Rejection {
  readonly key: string
  readonly text: string
  readonly reason: string
}

const LONGEST = 80

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

export function rejection(key: string, text: string, reason: string): Rejection {
  return { key: shortened(key), text: shortened(text), reason }
}
