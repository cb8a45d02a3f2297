import { vi } from 'vitest'
import { decode } from '../../src/lab/codec.ts'
import { parseLink } from '../../src/lab/link.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { createSession } from '../../src/session/session.ts'
import { WorkerClient } from '../../src/worker/client.ts'
import { framesOf, noContext, sample } from '../lab/sample.ts'
import { playedThreads } from '../worker/threads.ts'

/** A clock that tests move, and a page that draws every 16 ms. */
export function playClock(): void {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, 16))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
}

export function restoreClock(): void {
  vi.useRealTimers()
  vi.unstubAllGlobals()
}

/** A session of the sample experiment on played threads. */
export function sessionOf(query = '', experiment = sample) {
  const played = playedThreads([experiment])
  const session = createSession(experiment, { query, connect: () => new WorkerClient(played.spawn) })
  return { ...played, session, state: session.store.getState }
}

/** More time than any run here takes. */
export const enough = () => vi.advanceTimersByTimeAsync(60_000)

/** Hash of the run that a link means, computed without worker and session. */
export function hashOf(link: string): string {
  const { values, changes, at } = decode(parseLink(link)?.query ?? '', sample)
  const run = new ExperimentRun(sample, values, noContext, changes)
  if (at === undefined) framesOf(run)
  else for (let n = 0; n < at; n++) run.next()
  return run.hash
}
