import type { Engine } from '../engine.ts'
import { BLOCK } from '../kernels/reference/matmul.ts'
import type { NdArray } from '../ndarray.ts'
import { STRETCH } from '../program.ts'
import { ShapeError } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { requireRank } from './broadcast.ts'
import { defineOp, type Two } from './define.ts'

export interface Transposes {
  readonly transposeA?: boolean
  readonly transposeB?: boolean
}

/** op(A)·op(B) into a new array. */
function product(engine: Engine, a: NdArray, b: NdArray, transposeA = false, transposeB = false): NdArray {
  const [m, k] = transposeA ? [a.shape[1], a.shape[0]] : a.shape
  const n = b.shape[transposeB ? 0 : 1]
  const out = engine.array([m, n])
  const B = Number(transposeB)
  if (m * n * k <= STRETCH || (transposeA && transposeB)) {
    engine.kernels.matmul(m, n, k, a.data, Number(transposeA), b.data, B, out.data, 0)
  } else if (transposeA) {
    // In blocks of K, as the kernel adds them up itself.
    const step = BLOCK * Math.max(1, Math.floor(STRETCH / (m * n * BLOCK)))
    for (let from = 0; from < k; from += step) {
      const to = Math.min(k, from + step)
      const [left, right] = [a.data.subarray(from * m, to * m), b.data.subarray(from * n, to * n)]
      engine.kernels.matmul(m, n, to - from, left, 1, right, 0, out.data, from === 0 ? 0 : 1)
      if (to < k) engine.breathe()
    }
  } else {
    // In rows of A, each of which is a row of the product.
    const step = Math.max(1, Math.floor(STRETCH / (n * k)))
    for (let from = 0; from < m; from += step) {
      const to = Math.min(m, from + step)
      const [rows, product] = [a.data.subarray(from * k, to * k), out.data.subarray(from * n, to * n)]
      engine.kernels.matmul(to - from, n, k, rows, 0, b.data, B, product, 0)
      if (to < m) engine.breathe()
    }
  }
  engine.breathe()
  return out
}

function requireInner(
  operation: string,
  a: NdArray,
  b: NdArray,
  { transposeA, transposeB }: Transposes,
): void {
  requireRank(operation, a, 2)
  requireRank(operation, b, 2)
  if (a.shape[transposeA ? 0 : 1] === b.shape[transposeB ? 1 : 0]) return
  const side = (x: NdArray, transposed = false) => `[${x.shape}]${transposed ? 'ᵀ' : ''}`
  throw new ShapeError(
    `${operation} of ${side(a, transposeA)} and ${side(b, transposeB)}: inner sizes differ`,
  )
}

/** C = op(A)·op(B) of matrices, each transposed on request. Without transposes: Ā = C̄Bᵀ, B̄ = AᵀC̄. */
export const matmul = defineOp<Two, Transposes>({
  name: 'matmul',
  tex: { forward: 'A B', backward: ['\\bar C B^\\top', 'A^\\top \\bar C'] },
  forward: (engine, [a, b], attrs) => {
    requireInner('matmul', a, b, attrs)
    return { out: product(engine, a, b, attrs.transposeA, attrs.transposeB) }
  },
  backward: (engine, dOut, { inputs: [a, b], attrs: { transposeA = false, transposeB = false }, needs }) => [
    needs[0]
      ? transposeA
        ? product(engine, b, dOut, transposeB, true)
        : product(engine, dOut, b, false, !transposeB)
      : undefined,
    needs[1]
      ? transposeB
        ? product(engine, dOut, a, true, transposeA)
        : product(engine, a, dOut, !transposeA, false)
      : undefined,
  ],
  gradcheck: [
    {
      shapes: [
        [3, 4],
        [4, 2],
      ],
      attrs: {},
    },
    {
      shapes: [
        [4, 3],
        [4, 2],
      ],
      attrs: { transposeA: true },
    },
    {
      shapes: [
        [3, 4],
        [2, 4],
      ],
      attrs: { transposeB: true },
    },
    {
      shapes: [
        [4, 3],
        [2, 4],
      ],
      attrs: { transposeA: true, transposeB: true },
    },
    {
      shapes: [
        [0, 4],
        [4, 2],
      ],
      attrs: {},
    },
    {
      shapes: [
        [3, 0],
        [0, 2],
      ],
      attrs: {},
    },
  ],
})

/** Z = X W + b: X [N,D], W [D,H], b [H]. X̄ = Z̄Wᵀ, W̄ = XᵀZ̄, b̄ = Σ_rows Z̄. */
export const dense = defineOp<[x: Tensor, weights: Tensor, bias: Tensor]>({
  name: 'dense',
  tex: {
    forward: 'X W + b',
    backward: ['\\bar Z W^\\top', 'X^\\top \\bar Z', '\\textstyle\\sum_i \\bar Z_i'],
  },
  forward: (engine, [x, weights, bias]) => {
    requireInner('dense', x, weights, {})
    const out = product(engine, x, weights)
    const [m, n] = out.shape
    if (bias.size !== n) throw new ShapeError(`dense: a bias of [${bias.shape}] for ${n} units`)
    engine.kernels.addRow(out.data, bias.data, out.data, m, n)
    return { out }
  },
  backward: (engine, dOut, { inputs: [x, weights, bias], needs }) => {
    const [m, n] = dOut.shape
    const dBias = needs[2] ? engine.array(bias.shape) : undefined
    if (dBias) engine.kernels.sumColumns(dOut.data, dBias.data, m, n)
    return [
      needs[0] ? product(engine, dOut, weights, false, true) : undefined,
      needs[1] ? product(engine, x, dOut, true, false) : undefined,
      dBias,
    ]
  },
  gradcheck: [
    { shapes: [[3, 4], [4, 2], [2]], attrs: {} },
    { shapes: [[0, 4], [4, 2], [2]], attrs: {} },
  ],
})
