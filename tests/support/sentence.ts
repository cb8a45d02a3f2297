/** What no sentence may say, in words or signs. */
const NONSENSE = /undefined|NaN|Infinity|∞|not a number|\[object|function ?\(|=>/

/** What makes no sense in a sentence, with its surroundings; undefined where nothing does. */
export function unsound(sentence: string): string | undefined {
  const found = NONSENSE.exec(sentence)
  if (sentence.trim() === '') return 'an empty sentence'
  if (!found) return undefined
  const start = Math.max(0, found.index - 40)
  return `“… ${sentence.slice(start, found.index + found[0].length + 20)} …”`
}
