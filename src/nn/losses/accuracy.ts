import type { Tensor } from '../../engine/index.ts'

/** Fraction of the rows of logits [N, C] whose first largest value stands at the label; a row with NaN is wrong. */
export function accuracy({ data, shape: [rows, classes] }: Tensor, labels: Int32Array): number {
  let right = 0
  for (let i = 0; i < rows; i++) {
    const row = i * classes
    const own = data[row + labels[i]]
    let largest = true
    for (let j = 0; j < classes; j++) {
      const rival = data[row + j]
      if (!(j < labels[i] ? own > rival : own >= rival)) largest = false
    }
    if (largest) right++
  }
  return right / rows
}
