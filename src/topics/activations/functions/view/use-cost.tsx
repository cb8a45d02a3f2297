import { useEffect, useRef, useState } from 'react'
import { FUNCTIONS, type FunctionName as Name } from '../../names.ts'
import address from './cost.worker.ts?worker&url'
import { type CostRequest, ELEMENTS } from './cost-request.ts'
import { type FunctionCost, functionCosts } from './cost-statistics.ts'

const ROUNDS = 7
/** Time that one job should take at least, ms: long against the way to the worker and back, of about 0.2 ms. */
const JOB = 15
const FIRST_TIMES = 16
/** A worker that takes longer for one job, ms, is not there any more: the longest takes a tenth of a second. */
const SILENCE = 15_000
/** Evaluations after which the browser has compiled the kernels for good. */
const WARM_UP = 64

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
    types?.createPolicy('descent-cost', { createScriptURL: () => absolute }).createScriptURL('') ?? absolute
  return trusted
}

/** In the embedded build the worker is a blob, and an opaque origin may start no module from one. */
const type = import.meta.env.MODE === 'embed' ? 'classic' : 'module'

function ask(worker: Worker, request: CostRequest): Promise<number> {
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

/** How often to evaluate a function so that even the quickest of three jobs is long enough. */
async function timesFor(worker: Worker, name: Name): Promise<number> {
  for (let times = FIRST_TIMES; ; times *= 2) {
    const jobs = [
      await ask(worker, { name, times }),
      await ask(worker, { name, times }),
      await ask(worker, { name, times }),
    ]
    if (Math.min(...jobs) >= JOB) return times
  }
}

/** Nanoseconds per element of each function in each round; `progress` runs from 0 to 1. */
async function measure(worker: Worker, progress: (share: number) => void): Promise<Record<Name, number[]>> {
  for (const name of FUNCTIONS) await ask(worker, { name, times: WARM_UP })
  const times = new Map<Name, number>()
  for (const name of FUNCTIONS) times.set(name, await timesFor(worker, name))
  const rounds = Object.fromEntries(FUNCTIONS.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of FUNCTIONS) {
      const count = times.get(name) ?? FIRST_TIMES
      rounds[name].push((1e6 * (await ask(worker, { name, times: count }))) / (count * ELEMENTS))
    }
    progress((round + 1) / ROUNDS)
  }
  return rounds
}

export interface CostState {
  readonly costs?: Readonly<Record<Name, FunctionCost>>
  /** 0 … 1 while it is being measured. */
  readonly progress?: number
  readonly failed?: boolean
}

/** Measures, when asked, what one evaluation of each function costs on this device, in a worker of its own. */
export function useCost(): CostState & { readonly start: () => void } {
  const [state, setState] = useState<CostState>({})
  const worker = useRef<Worker>(undefined)
  useEffect(() => () => worker.current?.terminate(), [])

  const start = () => {
    worker.current?.terminate()
    worker.current = undefined
    setState({ progress: 0 })
    try {
      const own = new Worker(scriptAddress(), { type, name: 'cost' })
      worker.current = own
      const show = (next: CostState) => worker.current === own && setState(next)
      measure(own, (progress) => show({ progress }))
        .then((rounds) => show({ costs: functionCosts<Name>(rounds, 'relu') }))
        .catch(() => show({ failed: true }))
        .finally(() => own.terminate())
    } catch {
      setState({ failed: true })
    }
  }
  return { ...state, start }
}
