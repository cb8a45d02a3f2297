import { requireIndices, ShapeError, type Tensor } from '../../engine/index.ts'

/**
 * Fraction of the rows of logits [N, C] whose first largest value stands at the label; a row with NaN is wrong. Throws
 * ShapeError on labels that are too few or out of range.
 */
export function accuracy({ data, shape }: Tensor, labels: Int32Array): number {
  const [rows, classes] = shape
  if (labels.length !== rows)
    throw new ShapeError(`accuracy: ${labels.length} labels for logits of [${shape}]`)
  requireIndices({ what: 'accuracy: label', index: labels, bound: classes })
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
