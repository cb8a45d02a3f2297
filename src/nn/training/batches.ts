import type { RandomStream } from '../../engine/index.ts'

/**
 * Numbers of rows in batches of fixed size: one permutation of 0 … N − 1 after the other, cut without regard to where an
 * epoch ends, so that every row comes once in each epoch and none is left out.
 */
export class BatchOrder {
  private order: Int32Array = new Int32Array(0)
  private next = 0

  constructor(
    private readonly stream: RandomStream,
    private readonly rows: number,
  ) {}

  /** Fills `index` with the next rows. */
  fill(index: Int32Array): void {
    for (let i = 0; i < index.length; i++) {
      if (this.next === this.order.length) {
        this.order = this.stream.permutation(this.rows)
        this.next = 0
      }
      index[i] = this.order[this.next++]
    }
  }
}
