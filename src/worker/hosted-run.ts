import { BatchBuilder, batchBuffers } from '../lab/batch.ts'
import { createContext } from '../lab/context.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import { failureOf } from '../lab/failure.ts'
import { BREATH, ExperimentRun } from '../lab/runner.ts'
import type { HostThread } from './host.ts'
import type { Credit, FromWorker, ToWorker } from './protocol.ts'

/** Longest stretch of computing between two looks at the messages, ms. */
const SLICE = 10
/** Time after which a run deep in its work says that it goes on, ms. */
const BEAT = 100
/** A batch that may not be sent yet grows to this size; then the run waits for credit. */
const BATCH_BYTES = 4 * 2 ** 20
const BATCH_SLICES = 25

type Start = Extract<ToWorker, { kind: 'start' }>

/** A run in slices: computes while it may, gathers frames, sends them against credit. */
export class HostedRun {
  readonly #id: number
  readonly #keep: 'all' | 'last'
  readonly #skip: number
  readonly #thread: HostThread
  readonly #ended: () => void
  readonly #run: ExperimentRun
  readonly #batch: BatchBuilder
  #stop: number
  #credit: Credit
  #paused: boolean
  /** Single steps asked for while paused. */
  #steps = 0
  /** Slices gathered in the batch. */
  #slices = 0
  /** When a slice began, or work inside it last said that it goes on. */
  #heard = 0
  #deferred = false
  #closed = false
  #exhausted = false

  constructor(experiment: ExperimentDefinition, start: Start, thread: HostThread, ended: () => void) {
    const { values, changes, stop, keep, data } = start.request
    this.#id = start.run
    this.#keep = keep
    this.#skip = start.skip
    this.#stop = stop ?? Infinity
    this.#credit = start.credit
    this.#paused = start.paused
    this.#thread = thread
    this.#ended = ended
    this.#batch = new BatchBuilder(experiment.channels)
    const { bytes } = experiment.cost(values)
    const context = createContext(experiment.parameters, values, thread.kernels, bytes, data)
    context.engine.breathe = () => this.#beat()
    this.#run = new ExperimentRun(experiment, values, context, changes)
  }

  get step(): number {
    return this.#run.step
  }

  receive(message: ToWorker): void {
    if (message.kind === 'credit') {
      const batches = message.credit.batches === 1 ? 1 : this.#credit.batches
      this.#credit = { batches, frames: message.credit.frames }
    } else if (message.kind === 'pause') {
      this.#paused = message.paused
      this.#steps = 0
    } else if (message.kind === 'step') this.#steps++
    else if (message.kind === 'patch') {
      // What the page has is not to change any more.
      this.#run.patch(message.values, { leavesScript: message.leavesScript, earliest: this.#skip })
      this.#thread.post({ kind: 'changed', run: this.#id, changes: this.#run.changes })
    }
    this.pump()
  }

  /** Computes one slice if the run may go on, and sends what may be sent. */
  pump(): void {
    if (this.#closed || this.#deferred) return
    try {
      if (this.#mayCompute()) this.#slice()
      this.#send()
    } catch (error) {
      if (this.#batch.count > 0) this.#post()
      this.#finish({ kind: 'failed', run: this.#id, failure: failureOf(error, this.#run.step) })
    }
    if (!this.#closed && this.#mayCompute()) this.#defer()
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#run.close()
  }

  #mayCompute(): boolean {
    if (this.#exhausted) return false
    if (this.#run.step < this.#skip) return true
    const full = this.#batch.bytes >= BATCH_BYTES || this.#slices >= BATCH_SLICES
    // A change by hand during a pause comes with the frame that it waits for, so that both are on show.
    const wanted = this.#steps > 0 || this.#run.owesFrame
    return this.#paused ? wanted && !full : this.#credit.frames > 0 && !full
  }

  #slice(): void {
    const start = this.#thread.now()
    this.#heard = start
    do this.#compute()
    while (this.#mayCompute() && this.#thread.now() - start < SLICE)
    if (this.#batch.count > 0 && this.#keep === 'all') this.#slices++
  }

  #compute(): void {
    const single = this.#paused
    const frame = this.#run.advance()
    if (frame === undefined) this.#exhausted = true
    if (frame === undefined || frame === BREATH) return
    if (this.#run.step === this.#stop) this.#paused = true
    if (this.#run.step <= this.#skip) return
    if (this.#keep === 'last') this.#batch.clear()
    this.#batch.add(frame)
    if (single) this.#steps = Math.max(0, this.#steps - 1)
    else this.#credit = { ...this.#credit, frames: this.#credit.frames - 1 }
  }

  #beat(): void {
    const now = this.#thread.now()
    if (now - this.#heard < BEAT) return
    this.#heard = now
    this.#thread.post({ kind: 'beat' })
  }

  #send(): void {
    const { step, hash } = this.#run
    const held = this.#keep === 'last' && !this.#exhausted && step !== this.#stop
    if (this.#batch.count > 0 && this.#credit.batches > 0 && !held) this.#post()
    if (this.#batch.count > 0) return
    if (this.#exhausted) this.#finish({ kind: 'done', run: this.#id, step, hash })
    else if (step === this.#stop) {
      this.#stop = Infinity
      this.#thread.post({ kind: 'stopped', run: this.#id, step, hash })
    }
  }

  #post(): void {
    const { step, hash } = this.#run
    const batch = this.#batch.take()
    this.#slices = 0
    this.#credit = { ...this.#credit, batches: 0 }
    this.#thread.post({ kind: 'frames', run: this.#id, batch, step, hash }, batchBuffers(batch))
  }

  #finish(message: FromWorker): void {
    this.close()
    this.#ended()
    this.#thread.post(message)
  }

  #defer(): void {
    this.#deferred = true
    this.#thread.defer(() => {
      this.#deferred = false
      this.pump()
    })
  }
}
