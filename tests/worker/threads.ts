import type { ExperimentDefinition } from '../../src/lab/experiment.ts'
import { type HostThread, WorkerHost } from '../../src/worker/host.ts'
import { NumberedEnd } from '../../src/worker/numbered.ts'
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts'
import type { Spawn } from '../../src/worker/spawn.ts'

/** A thread played on this one: messages are cloned and come later, as between real threads. */
export interface PlayedThread {
  readonly host: WorkerHost
  readonly received: ToWorker[]
  readonly sent: FromWorker[]
  terminated: boolean
  /** From now on nothing is answered. */
  hang(): void
  /** The next message of this direction is lost in transit. */
  drop(direction: 'to' | 'from'): void
  /** What the page is told when the thread dies. */
  crash(reason: string): void
}

/**
 * Spawn that plays threads, and the threads it started. The clock moves `tick` ms at every look; what a thread does and
 * what it is told takes `delay()` ms, one thing after the other.
 */
export function playedThreads(experiments: readonly unknown[], tick = 1, delay = () => 0) {
  const threads: PlayedThread[] = []
  const byId = new Map(
    (experiments as ExperimentDefinition[]).map((experiment) => [experiment.id, experiment]),
  )
  const spawn: Spawn = (receive, lost) => {
    let silent = false
    let clock = 0
    const dropped = { to: false, from: false }
    const passes = (direction: 'to' | 'from') => {
      const passing = !dropped[direction]
      dropped[direction] = false
      return passing
    }
    const page = new NumberedEnd<ToWorker, FromWorker>()
    const own = new NumberedEnd<FromWorker, ToWorker>()
    let free = 0
    const later = (act: () => void) => {
      free = Math.max(free, Date.now() + delay())
      setTimeout(() => !silent && !thread.terminated && act(), free - Date.now())
    }
    const post: HostThread['post'] = (message, transfer = []) => {
      const sealed = structuredClone(own.seal(message), { transfer })
      if (!passes('from')) return
      later(() => {
        const opened = page.open(sealed)
        if (!opened) return lost('lost-message')
        thread.sent.push(opened)
        receive(opened)
      })
    }
    const host = new WorkerHost({
      post,
      now: () => (clock += tick),
      defer: later,
      load: async (id) => {
        const experiment = byId.get(id as `${string}/${string}`)
        if (experiment === undefined) throw new Error(`There is no lab ${id}.`)
        return experiment
      },
    })
    const thread: PlayedThread = {
      host,
      received: [],
      sent: [],
      terminated: false,
      hang: () => {
        silent = true
      },
      drop: (direction) => {
        dropped[direction] = true
      },
      crash: (reason) => lost(reason),
    }
    threads.push(thread)
    return {
      post: (message) => {
        const sealed = structuredClone(page.seal(message))
        thread.received.push(sealed.message)
        if (!passes('to')) return
        later(() => {
          const opened = own.open(sealed)
          if (opened) host.receive(opened)
          else post({ kind: 'beat' })
        })
      },
      terminate: () => {
        thread.terminated = true
      },
    }
  }
  return { spawn, threads }
}
