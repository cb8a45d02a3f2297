import { type Matrix, multiply, solve, twoLoops, updateInverse } from './step-arithmetic.ts'
import type { StepRequest } from './step-request.ts'

const numbers = (n: number, from = 1) =>
  Float64Array.from({ length: n }, (_, i) => from + ((i * 7919) % n) / n)

/** Diagonally dominant, so that it is positive definite. */
const matrix = (n: number): Matrix =>
  Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? n : 1 / (1 + (i % 7))))

/** One step's arithmetic; what it starts from is made before the clock runs. */
function programOf({ method, n, history }: StepRequest): () => void {
  const [x, g, v] = [numbers(n), numbers(n), numbers(n)]
  if (method === 'descent')
    return () => {
      for (let i = 0; i < n; i++) x[i] -= 1e-3 * g[i]
    }
  if (method === 'momentum')
    return () => {
      for (let i = 0; i < n; i++) {
        v[i] = 0.9 * v[i] + g[i]
        x[i] -= 1e-3 * v[i]
      }
    }
  if (method === 'newton') {
    const hessian = matrix(n)
    const work = hessian.slice()
    return () => {
      work.set(hessian)
      v.set(g)
      solve(work, v)
    }
  }
  if (method === 'bfgs') {
    const inverse = matrix(n)
    return () => {
      updateInverse(inverse, x, g, v)
      multiply(inverse, g, v)
    }
  }
  const pairs = Array.from({ length: history }, (_, i) => ({ s: numbers(n, 1 + i), y: numbers(n, 1 + i) }))
  return () => {
    v.set(g)
    twoLoops(pairs, v)
  }
}

let prepared: { readonly name: string; readonly run: () => void } | undefined

addEventListener('message', ({ data }: MessageEvent<StepRequest>) => {
  const name = `${data.method} ${data.n} ${data.history}`
  if (prepared?.name !== name) prepared = { name, run: programOf(data) }
  for (let i = 0; i < data.times; i++) prepared.run()
  postMessage(data)
})
