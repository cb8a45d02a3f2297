/** Numbers and names that a sentence shows. */
export type Figures = Readonly<Record<string, number | string>>

export type Tone = 'good' | 'warn' | 'neutral'

/** Key of a sentence in the lab's text, its tone, and the numbers computed from the run that the sentence shows. */
export interface Reading<Key extends string = string, Numbers extends Figures = Figures> {
  readonly key: Key
  readonly tone: Tone
  readonly numbers: Numbers
}

/** A reading whose key and numbers the compiler knows, so that the lab's text is held to them. */
export function reading<const Key extends string, const Numbers extends Figures>(
  key: Key,
  tone: Tone,
  numbers: Numbers,
): Reading<Key, Numbers> {
  return { key, tone, numbers }
}

/** Numbers that the sentence of a key receives: those of every reading of that key. */
export type NumbersOf<R extends Reading, Key extends string> =
  R extends Reading<infer Own, infer Numbers> ? (Key extends Own ? Numbers : never) : never
