import type { FrameBatch } from '../lab/batch.ts'
import type { Change, Patch } from '../lab/change.ts'
import type { DataSet } from '../lab/data-file.ts'
import type { Failure } from '../lab/failure.ts'
import type { Values } from '../lab/parameter.ts'
import type { NamedFile, ReadData, UnreadableFile } from '../lab/read-data.ts'

/** What to run, from which values, and which of its frames are wanted. */
export interface RunRequest {
  readonly id: string
  readonly values: Values
  readonly changes: readonly Change[]
  /** Pause after this many frames. */
  readonly stop?: number
  /** 'last' sends the final frame alone. */
  readonly keep: 'all' | 'last'
  /** The reader's own data, where the values name them. */
  readonly data?: DataSet
  /** Of a sweep this cell alone: one frame, whose channel `result` holds what the cell gave. */
  readonly cell?: number
}

/** One batch of frames may be sent; until the next credit, at most `frames` more may be computed. */
export interface Credit {
  readonly batches: 0 | 1
  readonly frames: number
}

/** From page to worker. `run` names the run; what concerns an older one is dropped. */
export type ToWorker =
  | {
      readonly kind: 'start'
      readonly run: number
      readonly request: RunRequest
      readonly credit: Credit
      readonly paused: boolean
      /** Frames the page already has: computed again, not sent again. */
      readonly skip: number
    }
  | { readonly kind: 'credit'; readonly run: number; readonly credit: Credit }
  | ({ readonly kind: 'patch'; readonly run: number } & Patch)
  | { readonly kind: 'pause'; readonly run: number; readonly paused: boolean }
  | { readonly kind: 'step'; readonly run: number }
  | { readonly kind: 'cancel'; readonly run: number }
  | { readonly kind: 'ping' }

/** What a thread says of itself: the lock that it holds from now on, if any (`LifeLock`). */
export interface LockNews {
  readonly kind: 'lock'
  readonly name?: string
}

/** From worker to page. */
export type FromWorker =
  | { readonly kind: 'pong' }
  /** Sent unasked from inside long work. */
  | { readonly kind: 'beat' }
  | {
      readonly kind: 'frames'
      readonly run: number
      readonly batch: FrameBatch
      /** Frames done with this batch, and the hash of them all. */
      readonly step: number
      readonly hash: string
    }
  /** Every change of the run so far, each with its step. */
  | { readonly kind: 'changed'; readonly run: number; readonly changes: readonly Change[] }
  /** The run reached its `stop`. */
  | { readonly kind: 'stopped'; readonly run: number; readonly step: number; readonly hash: string }
  | { readonly kind: 'done'; readonly run: number; readonly step: number; readonly hash: string }
  | { readonly kind: 'failed'; readonly run: number; readonly failure: Failure }

/** From page to a thread that reads files, and nothing else. */
export interface ReadRequest {
  readonly kind: 'read'
  readonly files: readonly NamedFile[]
  /** Column of a CSV file that holds the labels: its name; the last one if absent. */
  readonly label?: string
}

/** From such a thread to its page. */
export type FromReader =
  | { readonly kind: 'beat' }
  | { readonly kind: 'share'; readonly share: number }
  | ({ readonly kind: 'read' } & ReadData)
  | ({ readonly kind: 'unreadable' } & UnreadableFile)
