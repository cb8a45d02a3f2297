import {
  type Engine,
  gather,
  maximum,
  type RandomStream,
  reshape,
  ShapeError,
  type Tensor,
  transpose,
} from '../../engine/index.ts'

/** First, middle and last row of each window, as indices that a captured step reads anew. */
type Windows = readonly [first: Int32Array, middle: Int32Array, last: Int32Array]

/**
 * Largest value of overlapping windows of 2 or 3 pixels a side over images [N, C, side, side], `output` windows to a side.
 * The windows are evenly spread at first and after even(); draw() orders the steps between them at random, in rows and
 * columns alike for the whole batch. Graham, "Fractional max-pooling", 2014, sections 2 and 3.
 */
export class FractionalMaxPool {
  private readonly rows: Windows
  private readonly columns: Windows

  /** Throws RangeError unless output < side ≤ 2·output + 1, where windows of 2 and 3 pixels can cover the side. */
  constructor(
    engine: Engine,
    private readonly side: number,
    private readonly output: number,
  ) {
    if (!(output >= 1 && side > output && side <= 2 * output + 1))
      throw new RangeError(`fractional max pooling of ${side} pixels into ${output} windows`)
    const windows = (): Windows => [engine.ints(output), engine.ints(output), engine.ints(output)]
    this.rows = windows()
    this.columns = windows()
    this.even()
  }

  /** Windows that differ as little as possible, for the test. */
  even(): void {
    const place = (i: number) => Math.floor((i * (this.side - 1)) / this.output)
    const steps = Array.from({ length: this.output }, (_, i) => place(i + 1) - place(i))
    lay(this.rows, steps)
    lay(this.columns, steps)
  }

  /** The same numbers of short and long steps in a random order. */
  draw(stream: RandomStream): void {
    const long = this.side - 1 - this.output
    for (const windows of [this.rows, this.columns]) {
      const order = stream.permutation(this.output)
      lay(
        windows,
        Array.from(order, (place) => (place < long ? 2 : 1)),
      )
    }
  }

  /** [N, C, output, output]. Throws ShapeError on images of another side. */
  forward(x: Tensor): Tensor {
    const [n, channels, height, width] = x.shape
    if (x.shape.length !== 4 || height !== this.side || width !== this.side)
      throw new ShapeError(`fractional max pooling of ${this.side} × ${this.side} pixels over [${x.shape}]`)
    const images = n * channels
    const byRow = transpose(reshape(x, { shape: [images, height, width] }), { order: [1, 2, 0] })
    const pooled = largest(byRow, this.rows)
    const byColumn = largest(transpose(pooled, { order: [1, 0, 2] }), this.columns)
    const result = transpose(byColumn, { order: [2, 1, 0] })
    return reshape(result, { shape: [n, channels, this.output, this.output] })
  }
}

/** Writes the windows that steps of 1 or 2 pixels make. */
function lay([first, middle, last]: Windows, steps: readonly number[]): void {
  let at = 0
  steps.forEach((step, i) => {
    first[i] = at
    middle[i] = at + 1
    at += step
    last[i] = at
  })
}

function largest(x: Tensor, [first, middle, last]: Windows): Tensor {
  const rows = maximum(gather(x, { index: first }), gather(x, { index: middle }))
  return maximum(rows, gather(x, { index: last }))
}
