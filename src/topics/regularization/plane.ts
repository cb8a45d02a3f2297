import type { Engine, Tensor } from '../../engine/index.ts'

/** Cells of a side of a map over the plane. */
export const SIDE = 41
export const CELLS = SIDE * SIDE

/** Middles of the cells of one side: −reach … reach. */
export function centresOf(reach: number): Float64Array {
  return Float64Array.from({ length: SIDE }, (_, i) => reach * ((2 * i) / (SIDE - 1) - 1))
}

/** Middles of all cells, row by row from the lowest, [CELLS, 2]. */
export function planeOf(engine: Engine, reach: number): Tensor {
  const centres = centresOf(reach)
  const numbers = new Float32Array(2 * CELLS)
  for (let cell = 0; cell < CELLS; cell++) {
    numbers[2 * cell] = centres[cell % SIDE]
    numbers[2 * cell + 1] = centres[Math.floor(cell / SIDE)]
  }
  return engine.tensor(numbers, [CELLS, 2])
}
