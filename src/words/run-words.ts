import type { Excess } from '../lab/budget.ts'
import type { Failure } from '../lab/failure.ts'
import type { TextFault } from '../lab/parameter.ts'
import type { Allowed, Reason } from '../lab/rejection.ts'

/** What is said of links and runs, on a page and by the headless runner, in one language. */
export interface RunWords {
  /** What a parameter takes, after "must be". */
  readonly allowed: (allowed: Allowed) => string
  /** Why a piece of a link was not taken. */
  readonly reason: (reason: Reason) => string
  /** Where a text could not be read, and what should stand there. */
  readonly fault: (fault: TextFault) => string
  readonly excess: (excess: Excess) => string
  /** Why a run ended before its time, in one sentence. */
  readonly failure: (failure: Failure) => string
}
