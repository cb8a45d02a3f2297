import type { KernelChoice } from '../lab/context.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import { type Failure, failureOf } from '../lab/failure.ts'
import { isSweep } from '../lab/is-sweep.ts'
import { oneCell } from '../lab/sweep.ts'
import { HostedRun } from './hosted-run.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

/** What the host needs from the thread it lives in. */
export interface HostThread {
  /** 'auto' if absent. */
  readonly kernels?: KernelChoice
  post(message: FromWorker, transfer?: ArrayBuffer[]): void
  /** Milliseconds of a monotonic clock. It decides when a slice ends, never what a run computes. */
  now(): number
  /** Runs `task` after waiting messages have been handled. */
  defer(task: () => void): void
  load(id: string): Promise<ExperimentDefinition>
  /** Told when there is a run, and when there is none any more. */
  busy?(busy: boolean): void
}

type Start = Extract<ToWorker, { kind: 'start' }>

/** The experiment, or one cell of it. Throws TypeError where it has no cells. */
function part(experiment: ExperimentDefinition, cell: number | undefined): ExperimentDefinition {
  if (cell === undefined) return experiment
  if (!isSweep(experiment)) throw new TypeError(`${experiment.id} is no sweep: it has no cell ${cell}`)
  return oneCell(experiment, cell)
}

/** The worker without its thread: at most one run at a time; a new one ends the old. */
export class WorkerHost {
  readonly #thread: HostThread
  /** Id of the run that messages may concern. */
  #current = -1
  #run: HostedRun | undefined
  /** Messages for a run whose experiment is still loading. */
  #waiting: ToWorker[] = []

  constructor(thread: HostThread) {
    this.#thread = thread
  }

  receive(message: ToWorker): void {
    if (message.kind === 'ping') this.#thread.post({ kind: 'pong' })
    else if (message.kind === 'start') void this.#start(message)
    else if (message.run !== this.#current) return
    else if (message.kind === 'cancel') this.#end()
    else if (this.#run === undefined) this.#waiting.push(message)
    else this.#run.receive(message)
  }

  /** An error from outside any run's own code, such as an unhandled rejection. */
  fail(error: unknown): void {
    if (this.#current >= 0) this.#fail(failureOf(error, this.#run?.step ?? 0))
  }

  async #start(start: Start): Promise<void> {
    this.#end()
    this.#current = start.run
    this.#thread.busy?.(true)
    let experiment: ExperimentDefinition
    try {
      experiment = await this.#thread.load(start.request.id)
    } catch (error) {
      if (this.#current === start.run) this.#fail({ ...failureOf(error, 0), kind: 'load' })
      return
    }
    if (this.#current !== start.run) return
    try {
      experiment = part(experiment, start.request.cell)
      this.#run = new HostedRun(experiment, start, this.#thread, () => this.#end())
      for (const message of this.#waiting.splice(0)) this.#run.receive(message)
      this.#run.pump()
    } catch (error) {
      if (this.#current === start.run) this.fail(error)
    }
  }

  #fail(failure: Failure): void {
    const run = this.#current
    this.#end()
    this.#thread.post({ kind: 'failed', run, failure })
  }

  #end(): void {
    this.#run?.close()
    this.#run = undefined
    if (this.#current >= 0) this.#thread.busy?.(false)
    this.#current = -1
    this.#waiting = []
  }
}
