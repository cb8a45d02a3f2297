import { type Ask, useTiming } from '../../../../session/timing.ts'
import { FUNCTIONS, type FunctionName as Name } from '../../names.ts'
import address from './cost.worker.ts?worker&url'
import { type CostRequest, ELEMENTS } from './cost-request.ts'
import { type FunctionCost, functionCosts } from './cost-statistics.ts'

const ROUNDS = 7
/** Time that one job should take at least, ms: long against the way to the worker and back, of about 0.2 ms. */
const JOB = 15
const FIRST_TIMES = 16
/** Evaluations after which the browser has compiled the kernels for good. */
const WARM_UP = 64

/** How often to evaluate a function so that even the quickest of three jobs is long enough. */
async function timesFor(ask: Ask<CostRequest>, name: Name): Promise<number> {
  for (let times = FIRST_TIMES; ; times *= 2) {
    const jobs = [await ask({ name, times }), await ask({ name, times }), await ask({ name, times })]
    if (Math.min(...jobs) >= JOB) return times
  }
}

/** What is known of the functions' costs: the share that is measured, 0 … 1, and in the end the costs. */
interface Costs {
  readonly progress: number
  readonly costs?: Readonly<Record<Name, FunctionCost>>
}

/** Nanoseconds per element of each function, over some rounds. */
async function measure(ask: Ask<CostRequest>, show: (seen: Costs) => void): Promise<void> {
  for (const name of FUNCTIONS) await ask({ name, times: WARM_UP })
  const times = new Map<Name, number>()
  for (const name of FUNCTIONS) times.set(name, await timesFor(ask, name))
  const rounds = Object.fromEntries(FUNCTIONS.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of FUNCTIONS) {
      const count = times.get(name) ?? FIRST_TIMES
      rounds[name].push((1e6 * (await ask({ name, times: count }))) / (count * ELEMENTS))
    }
    show({ progress: (round + 1) / ROUNDS })
  }
  show({ progress: 1, costs: functionCosts<Name>(rounds, 'relu') })
}

/** Measures, when asked, what one evaluation of each function costs on this device, in a worker of its own. */
export const useCost = () => useTiming(() => new URL(address, import.meta.url).href, measure)
