/** What no sentence may say, in words or signs, unless its author wrote just that. */
const NONSENSE = /undefined|NaN|Infinity|∞|not a number|\[object|function ?\(|=>/g

/** All that the author of these words wrote: strings, and the sources of the functions that make sentences. */
export function writtenIn(words: unknown): string {
  if (typeof words === 'string' || typeof words === 'function') return String(words)
  if (typeof words !== 'object' || words === null) return ''
  return Object.values(words).map(writtenIn).join('\n')
}

/** What makes no sense in a sentence, with its surroundings; undefined where nothing does, or where it is `written` so. */
export function unsound(sentence: string, written = ''): string | undefined {
  if (sentence.trim() === '') return 'an empty sentence'
  for (const { index, 0: word } of sentence.matchAll(NONSENSE)) {
    const end = index + word.length
    if (!written.includes(sentence.slice(Math.max(0, index - 4), end + 2)))
      return `“… ${sentence.slice(Math.max(0, index - 40), end + 20)} …”`
  }
  return undefined
}
