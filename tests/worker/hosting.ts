import { valuesWith } from '../../src/lab/defaults.ts'
import type { ExperimentDefinition } from '../../src/lab/experiment.ts'
import { WorkerHost } from '../../src/worker/host.ts'
import type { FromWorker, RunRequest, ToWorker } from '../../src/worker/protocol.ts'
import { sample } from '../lab/sample.ts'

/** A host whose deferred tasks run one by one when asked; the clock moves 1 ms at every look. */
export async function hosting(experiment: unknown) {
  const sent: FromWorker[] = []
  const tasks: (() => void)[] = []
  let clock = 0
  const host = new WorkerHost({
    post: (message) => sent.push(message),
    now: () => clock++,
    defer: (task) => tasks.push(task),
    load: async () => experiment as ExperimentDefinition,
  })
  return {
    host,
    sent,
    kinds: () => sent.map(({ kind }) => kind),
    async send(message: ToWorker) {
      host.receive(message)
      await Promise.resolve()
      await Promise.resolve()
    },
    /** Runs at most `count` deferred slices. */
    slices(count: number) {
      let done = 0
      while (done < count && tasks.length > 0) {
        tasks.shift()?.()
        done++
      }
      return done
    },
  }
}

export const request = (count: number, extra: Partial<RunRequest> = {}): RunRequest => ({
  id: sample.id,
  values: valuesWith(sample.parameters, { count, noisy: true }),
  changes: [],
  keep: 'all',
  ...extra,
})

export function start(run: number, asked: RunRequest, frames = Infinity, skip = 0, paused = false): ToWorker {
  return { kind: 'start', run, request: asked, credit: { batches: 1, frames }, paused, skip }
}
