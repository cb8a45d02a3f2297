import { type Ask, useTiming } from '../../../../session/timing.ts'
import { METHODS, type MethodName } from '../methods.ts'
import address from './step.worker.ts?worker&url'
import { MEASURED, type StepRequest } from './step-request.ts'

/** A job is repeated until it takes this long, ms: long against the way to the worker and back, of about 0.2 ms. */
const JOB = 12
const ROUNDS = 3

/** Seconds of one step, the least of some rounds: whatever else the device does can only add to it. */
async function secondsOf(ask: Ask<StepRequest>, request: Omit<StepRequest, 'times'>): Promise<number> {
  // The first one also makes what the step starts from.
  await ask({ ...request, times: 1 })
  let times = 1
  let least = await ask({ ...request, times })
  while (least < JOB) {
    times *= 4
    least = await ask({ ...request, times })
  }
  for (let round = 1; round < ROUNDS; round++) least = Math.min(least, await ask({ ...request, times }))
  return least / (1000 * times)
}

/** Of each method: numbers of weights, and seconds of one step. */
export type StepTimes = Readonly<
  Record<MethodName, { readonly n: readonly number[]; readonly seconds: readonly number[] }>
>

/** Measures, when asked, what one step of each method costs on this device, in a worker of its own. */
export const useStepTimes = (history: number) =>
  useTiming<StepRequest, StepTimes>(
    () => new URL(address, import.meta.url).href,
    async (ask, show) => {
      let times = Object.fromEntries(
        METHODS.map((name) => [name, { n: [], seconds: [] }]),
      ) as unknown as StepTimes
      for (const method of METHODS) {
        for (const n of MEASURED[method]) {
          const seconds = await secondsOf(ask, { method, n, history })
          const { [method]: before } = times
          times = { ...times, [method]: { n: [...before.n, n], seconds: [...before.seconds, seconds] } }
          show(times)
        }
      }
    },
  )
