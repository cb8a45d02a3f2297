import { useEffect, useRef, useState } from 'react'
import { startWorker } from '../worker/own-worker.ts'

/** A worker that takes longer for one job, ms, is not there any more: the longest takes half a second. */
const SILENCE = 15_000

/** Has a worker do one job; milliseconds until its answer came. */
export type Ask<Request> = (request: Request) => Promise<number>

function asker<Request>(worker: Worker): Ask<Request> {
  return (request) =>
    new Promise((resolve, reject) => {
      const start = performance.now()
      const silence = setTimeout(() => reject(new Error('silent')), SILENCE)
      worker.onmessage = () => {
        clearTimeout(silence)
        resolve(performance.now() - start)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        clearTimeout(silence)
        reject(new Error(event.message))
      }
      worker.postMessage(request)
    })
}

/** What a measurement on the reader's device has come to. */
export interface Timing<Seen> {
  readonly seen?: Seen
  readonly measuring: boolean
  readonly failed: boolean
}

/**
 * Measures, when asked, how long jobs take on this device, in a worker of its own, whose script is at `script`. `measure` has
 * jobs done and shows what it has found so far. A measurement begun anew, or left, ends the one before.
 */
export function useTiming<Request, Seen>(
  script: () => string,
  measure: (ask: Ask<Request>, show: (seen: Seen) => void) => Promise<void>,
): Timing<Seen> & { readonly start: () => void } {
  const [state, setState] = useState<Timing<Seen>>({ measuring: false, failed: false })
  const worker = useRef<Worker>(undefined)
  useEffect(() => () => worker.current?.terminate(), [])

  const start = () => {
    worker.current?.terminate()
    worker.current = undefined
    setState({ measuring: true, failed: false })
    try {
      const own = startWorker(script(), 'timing')
      worker.current = own
      const change = (part: Partial<Timing<Seen>>) => {
        if (worker.current === own) setState((now) => ({ ...now, ...part }))
      }
      measure(asker(own), (seen) => change({ seen }))
        .catch(() => change({ failed: true }))
        .finally(() => {
          own.terminate()
          change({ measuring: false })
        })
    } catch {
      setState({ measuring: false, failed: true })
    }
  }
  return { ...state, start }
}
