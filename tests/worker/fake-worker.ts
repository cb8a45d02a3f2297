import type { Numbered } from '../../src/worker/numbered.ts'
import type { FromWorker, LockNews } from '../../src/worker/protocol.ts'

/** What the page's Worker class does, as far as it is used. */
export class FakeWorker {
  static made: FakeWorker[] = []
  posted: unknown[] = []
  terminated = false
  onmessage?: (event: { data: Numbered<FromWorker | LockNews> }) => void
  onerror?: (event: { message: string; preventDefault(): void }) => void
  onmessageerror?: () => void

  constructor(
    readonly address: unknown,
    readonly options: { type: string },
  ) {
    FakeWorker.made.push(this)
  }

  postMessage(message: unknown): void {
    this.posted.push(message)
  }

  terminate(): void {
    this.terminated = true
  }
}
