import { useEffect, useRef, useState } from 'react'
import { METHODS, type MethodName } from '../methods.ts'
import address from './step.worker.ts?worker&url'
import { MEASURED, type StepRequest } from './step-request.ts'

/** A job is repeated until it takes this long, ms: long against the way to the worker and back, of about 0.2 ms. */
const JOB = 12
const ROUNDS = 3
/** A worker that takes longer for one job, ms, is not there any more: the longest takes half a second. */
const SILENCE = 15_000

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): string }
}

let trusted: string | undefined

/** The worker's address, by a Trusted Types policy of its own where the page has such types. */
function scriptAddress(): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  const absolute = new URL(address, import.meta.url).href
  trusted ??=
    types?.createPolicy('descent-steps', { createScriptURL: () => absolute }).createScriptURL('') ?? absolute
  return trusted
}

/** In the embedded build the worker is a blob, and an opaque origin may start no module from one. */
const type = import.meta.env.MODE === 'embed' ? 'classic' : 'module'

/** Milliseconds that a job takes. */
function ask(worker: Worker, request: StepRequest): Promise<number> {
  return new Promise((resolve, reject) => {
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

/** Seconds of one step, the least of some rounds: whatever else the device does can only add to it. */
async function secondsOf(worker: Worker, request: Omit<StepRequest, 'times'>): Promise<number> {
  // The first one also makes what the step starts from.
  await ask(worker, { ...request, times: 1 })
  let times = 1
  let least = await ask(worker, { ...request, times })
  while (least < JOB) {
    times *= 4
    least = await ask(worker, { ...request, times })
  }
  for (let round = 1; round < ROUNDS; round++)
    least = Math.min(least, await ask(worker, { ...request, times }))
  return least / (1000 * times)
}

/** Of each method: numbers of weights, and seconds of one step. */
export type StepTimes = Readonly<
  Record<MethodName, { readonly n: readonly number[]; readonly seconds: readonly number[] }>
>

interface StepTiming {
  /** What has been measured so far. */
  readonly times?: StepTimes
  readonly measuring: boolean
  readonly failed: boolean
}

/** Measures, when asked, what one step of each method costs on this device, in a worker of its own. */
export function useStepTimes(history: number): StepTiming & { readonly start: () => void } {
  const [state, setState] = useState<StepTiming>({ measuring: false, failed: false })
  const worker = useRef<Worker>(undefined)
  useEffect(() => () => worker.current?.terminate(), [])

  async function measure(own: Worker, show: (times: StepTimes) => void): Promise<void> {
    let times = Object.fromEntries(
      METHODS.map((name) => [name, { n: [], seconds: [] }]),
    ) as unknown as StepTimes
    for (const method of METHODS) {
      for (const n of MEASURED[method]) {
        const seconds = await secondsOf(own, { method, n, history })
        const { [method]: before } = times
        times = { ...times, [method]: { n: [...before.n, n], seconds: [...before.seconds, seconds] } }
        show(times)
      }
    }
  }

  const start = () => {
    worker.current?.terminate()
    worker.current = undefined
    setState({ measuring: true, failed: false })
    try {
      const own = new Worker(scriptAddress(), { type, name: 'steps' })
      worker.current = own
      const change = (next: (now: StepTiming) => StepTiming) => worker.current === own && setState(next)
      measure(own, (times) => change((now) => ({ ...now, times })))
        .catch(() => change((now) => ({ ...now, failed: true })))
        .finally(() => {
          own.terminate()
          change((now) => ({ ...now, measuring: false }))
        })
    } catch {
      setState({ measuring: false, failed: true })
    }
  }
  return { ...state, start }
}
