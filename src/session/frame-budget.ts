import type { RecordedLog } from '../lab/log.ts'

/** All recorded frames of a page, however many labs, runs and pins it holds. */
const PAGE_BYTES = 256 * 2 ** 20
/** A log is not thinned below this many frames while another one has more. */
const ENOUGH = 64

/** A recorded run and when it began, as a rising number. */
export interface HeldFrames {
  readonly born: number
  readonly log: RecordedLog
}

interface Holder {
  /** What it keeps at present. */
  held(): readonly HeldFrames[]
  /** Some of its frames were dropped. */
  thinned(): void
}

/** Keeps the frames of all its holders within one budget: past it, every second frame of the oldest run goes, and again. */
export class FrameBudget {
  readonly #bytes: number
  readonly #holders = new Set<Holder>()

  constructor(bytes: number) {
    this.#bytes = bytes
  }

  /** Returns how to leave. */
  join(holder: Holder): () => void {
    this.#holders.add(holder)
    return () => this.#holders.delete(holder)
  }

  /** To be called when frames were added. */
  keep(): void {
    const all = [...this.#holders].flatMap((holder) => holder.held().map((held) => ({ ...held, holder })))
    const logs = new Map(all.map((held) => [held.log, held]))
    const oldestFirst = [...logs.values()].sort((a, b) => a.born - b.born)
    const thinned = new Set<Holder>()
    let bytes = oldestFirst.reduce((sum, { log }) => sum + log.bytes, 0)
    for (const least of [ENOUGH, 2]) {
      for (const { log, holder } of oldestFirst) {
        while (bytes > this.#bytes && log.length > least) {
          bytes -= log.bytes
          log.thin()
          bytes += log.bytes
          thinned.add(holder)
        }
      }
    }
    for (const holder of thinned) holder.thinned()
  }
}

export const pageFrames = new FrameBudget(PAGE_BYTES)
