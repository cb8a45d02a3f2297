/** Least time between two polite announcements, in ms. */
export const QUIET = 5000

/**
 * Lets one announcement out in five seconds; of those that come meanwhile only the newest is kept and said later.
 * @param say receives the sentence to put into the live region
 * @param now clock in ms
 * @param later calls back after a delay in ms
 */
export function announcer(
  say: (sentence: string) => void,
  now: () => number,
  later: (then: () => void, delay: number) => void,
): (sentence: string) => void {
  let last = Number.NEGATIVE_INFINITY
  let waiting: string | undefined
  function flush() {
    if (waiting === undefined) return
    last = now()
    say(waiting)
    waiting = undefined
  }
  return (sentence) => {
    const scheduled = waiting !== undefined
    waiting = sentence
    const wait = last + QUIET - now()
    if (wait <= 0) flush()
    else if (!scheduled) later(flush, wait)
  }
}
