import { createContext } from 'react'

/** Shows a sentence in a polite live region. */
export type Emit = (sentence: string) => void

export interface Clock {
  now(): number
  after(milliseconds: number, run: () => void): void
}

/**
 * Lets at most one sentence pass per `interval` milliseconds: the first at once, then the newest when the
 * time is up. Sentences in between are dropped.
 */
export function politeQueue(interval: number, clock: Clock): (emit: Emit, sentence: string) => void {
  let last = Number.NEGATIVE_INFINITY
  let waiting: { emit: Emit; sentence: string } | undefined
  const flush = () => {
    if (!waiting) return
    const { emit, sentence } = waiting
    waiting = undefined
    last = clock.now()
    emit(sentence)
  }
  return (emit, sentence) => {
    const scheduled = waiting !== undefined
    waiting = { emit, sentence }
    const due = last + interval - clock.now()
    if (due <= 0) flush()
    else if (!scheduled) clock.after(due, flush)
  }
}

const browserClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => void setTimeout(run, milliseconds),
}

/** One queue for all plots of the page: one sentence in five seconds. Exchange it to share it with the rest of the page. */
export const Announce = createContext(politeQueue(5000, browserClock))
