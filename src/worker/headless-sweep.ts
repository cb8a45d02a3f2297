import type { Frame } from '../lab/channel.ts'
import type { RunContext } from '../lab/experiment.ts'
import type { Values } from '../lab/parameter.ts'
import { ExperimentRun } from '../lab/runner.ts'
import { oneCell, type SweepDefinition } from '../lab/sweep.ts'
import { SweepRun } from '../lab/sweep-run.ts'
import { PooledFailure, type WorkerPool } from './pool.ts'

/** What kept a thread from its work, and says nothing of the work. */
const THREADS: readonly string[] = ['lost', 'load']

interface HeadlessSweepOptions {
  readonly values: Values
  /** Its own. */
  readonly pool: WorkerPool
  /** Most frames that will be asked for. */
  readonly stop: number
  /** Makes the context of a cell that no thread could compute. */
  readonly context: () => RunContext
}

/** A sweep whose cells a pool computes side by side, pulled frame by frame like an ExperimentRun, with the same numbers. */
export class HeadlessSweep {
  readonly #pool: WorkerPool
  readonly #run: SweepRun
  readonly #results: Promise<Float64Array>[]

  constructor(sweep: SweepDefinition, { values, pool, stop, context }: HeadlessSweepOptions) {
    this.#pool = pool
    this.#run = new SweepRun(sweep, values)
    const { bytes } = sweep.cost(values)
    this.#results = Array.from({ length: Math.min(this.#run.count, stop) }, (_, cell) =>
      pool
        .run({ id: sweep.id, values, changes: [], cell }, { bytes })
        .then(({ last }) => last.columns.result.data as Float64Array)
        .catch((error: unknown) => {
          if (!(error instanceof PooledFailure)) throw error
          if (!THREADS.includes(error.failure.kind)) throw error
          const run = new ExperimentRun(oneCell(sweep, cell), values, context())
          try {
            return run.next()?.result as Float64Array
          } finally {
            run.close()
          }
        }),
    )
    // A cell that fails is told of when its turn comes.
    for (const result of this.#results) result.catch(() => {})
  }

  get step(): number {
    return this.#run.step
  }

  get hash(): string {
    return this.#run.hash
  }

  async next(): Promise<Frame | undefined> {
    const { step } = this.#run
    if (step >= this.#results.length) return undefined
    this.#run.put(step, await this.#results[step])
    return this.#run.next()
  }

  /** Ends what the pool still computes. */
  close(): void {
    this.#pool.cancel()
  }
}
