/** Sizes of the axes, outermost first; [] is a scalar. */
export type Shape = readonly number[]

export class ShapeError extends Error {
  override readonly name = 'ShapeError'
}

/** Product of the axes; 1 for a scalar. Throws ShapeError on a size that is not a whole number ≥ 0. */
export function sizeOf(shape: Shape): number {
  let size = 1
  for (const axis of shape) {
    if (!Number.isSafeInteger(axis) || axis < 0)
      throw new ShapeError(`[${shape}] has an axis of size ${axis}`)
    size *= axis
  }
  return size
}

/** Row-major strides in elements. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length)
  let stride = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride
    stride *= shape[axis]
  }
  return strides
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis])
}

/** NumPy's rule: axes are aligned at the end, and 1 stretches. Throws ShapeError where the shapes do not fit. */
export function broadcastShapes(operation: string, a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, axis) => {
    const p = a[axis - rank + a.length] ?? 1
    const q = b[axis - rank + b.length] ?? 1
    if (p !== q && p !== 1 && q !== 1)
      throw new ShapeError(`${operation}: [${a}] and [${b}] do not broadcast`)
    return p === 1 ? q : p
  })
}

/** Strides that read `from` as if it had shape `to`: 0 on stretched axes. */
export function broadcastStrides(from: Shape, to: Shape): number[] {
  const own = stridesOf(from)
  const lead = to.length - from.length
  return to.map((size, axis) =>
    axis < lead || (from[axis - lead] === 1 && size !== 1) ? 0 : own[axis - lead],
  )
}

export interface Strided {
  readonly shape: Shape
  readonly strides: readonly number[]
}

/** The same positions in the same order with fewer axes: those of size 1 left out, and those that follow on joined. */
export function joinedAxes({ shape, strides }: Strided): Strided {
  const joined: { size: number; stride: number }[] = []
  shape.forEach((size, axis) => {
    if (size === 1) return
    const stride = strides[axis]
    const outer = joined.at(-1)
    if (outer && outer.stride === stride * size) {
      outer.size *= size
      outer.stride = stride
    } else joined.push({ size, stride })
  })
  return { shape: joined.map(({ size }) => size), strides: joined.map(({ stride }) => stride) }
}

/** Non-negative axis number. Throws ShapeError outside [-rank, rank). */
export function normalizeAxis(operation: string, axis: number, shape: Shape): number {
  const rank = shape.length
  const result = axis < 0 ? axis + rank : axis
  if (!Number.isInteger(axis) || result < 0 || result >= rank) {
    throw new ShapeError(`${operation}: ${axis} is not one of the ${rank} axes of [${shape}]`)
  }
  return result
}

/** Throws ShapeError unless the value is a whole number, `least` or more. */
export function requireWhole(operation: string, what: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new ShapeError(`${operation}: ${what} is ${value}; it must be a whole number, ${least} or more`)
}
