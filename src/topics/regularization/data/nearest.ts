import { type Engine, matmul, type Tensor } from '../../../engine/index.ts'

/** Rows compared at once. */
const AT_ONCE = 50

/** Rows of numbers, each of the same length, with a label each. */
export interface Rows {
  /** [N, D] */
  readonly values: Float32Array
  /** D */
  readonly length: number
  readonly labels: ArrayLike<number>
}

/** Mean of the rows of each class [classes · D]; of a class without rows NaN. */
export function classMeans({ values, length, labels }: Rows, classes: number): Float32Array {
  const sums = new Float64Array(classes * length)
  const counts = new Float64Array(classes)
  for (let row = 0; row < labels.length; row++) {
    counts[labels[row]]++
    for (let i = 0; i < length; i++) sums[labels[row] * length + i] += values[row * length + i]
  }
  return Float32Array.from(sums, (sum, at) => sum / counts[Math.floor(at / length)])
}

/**
 * Share of `asked` whose nearest row of `known`, in squared distance, has their label: ‖a − b‖² is least where
 * a·b − ‖b‖²/2 is largest. A row that is not finite is nearest to none.
 */
export function nearestShare(engine: Engine, asked: Rows, known: Rows): number {
  const { length } = asked
  const count = asked.labels.length
  const others = known.labels.length
  const half = Float64Array.from(
    { length: others },
    (_, j) => squaredLength(known.values, j * length, length) / 2,
  )
  return engine.scope(() => {
    const rows = engine.tensor(known.values, [others, length])
    let right = 0
    for (let from = 0; from < count; from += AT_ONCE) {
      const to = Math.min(count, from + AT_ONCE)
      engine.scope(() => {
        const part = engine.tensor(asked.values.subarray(from * length, to * length), [to - from, length])
        const products: Tensor = matmul(part, rows, { transposeB: true })
        for (let i = from; i < to; i++) {
          const nearest = largest(products.data, (i - from) * others, half)
          if (known.labels[nearest] === asked.labels[i]) right++
        }
      })
      engine.breathe()
    }
    return right / count
  })
}

/** The first place j where products[start + j] − half[j] is largest; −1 where none is a number. */
function largest(products: ArrayLike<number>, start: number, half: Float64Array): number {
  let best = -1
  let most = -Infinity
  for (let j = 0; j < half.length; j++) {
    const score = products[start + j] - half[j]
    if (score > most) {
      most = score
      best = j
    }
  }
  return best
}

function squaredLength(values: Float32Array, start: number, length: number): number {
  let sum = 0
  for (let i = start; i < start + length; i++) sum += values[i] * values[i]
  return sum
}

export interface Neighbour {
  readonly row: number
  /** ‖a − b‖ */
  readonly distance: number
}

/** The `count` rows of `known` that are nearest to a picture [D], the nearest first; of equals the first. */
export function neighboursOf(picture: Float32Array, { values, labels }: Rows, count: number): Neighbour[] {
  const { length } = picture
  const all = Array.from({ length: labels.length }, (_, row) => {
    let sum = 0
    for (let i = 0; i < length; i++) {
      const apart = values[row * length + i] - picture[i]
      sum += apart * apart
    }
    return { row, distance: Math.sqrt(sum) }
  })
  return all.sort((a, b) => a.distance - b.distance || a.row - b.row).slice(0, count)
}
