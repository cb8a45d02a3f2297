/** A point in pixels; NaN where it has no place. */
export type Place = readonly [number, number]

export const isPlaced = ([x, y]: Place): boolean => Number.isFinite(x) && Number.isFinite(y)

/** The drawing calls of marks, on a canvas or into the text of an SVG path. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'moveTo' | 'lineTo' | 'bezierCurveTo' | 'closePath' | 'arc' | 'rect'
>

const hundredths = (pixel: number) => Math.round(pixel * 100) / 100

/** Text of an SVG path, in hundredths of a pixel. */
export class PathText implements Pen {
  #text = ''

  #add(command: string, ...numbers: number[]): void {
    this.#text += command + numbers.map(hundredths).join()
  }

  moveTo(x: number, y: number): void {
    this.#add('M', x, y)
  }

  lineTo(x: number, y: number): void {
    this.#add('L', x, y)
  }

  bezierCurveTo(...numbers: [number, number, number, number, number, number]): void {
    this.#add('C', ...numbers)
  }

  closePath(): void {
    this.#add('Z')
  }

  /** A whole circle from its rightmost point, where the pen must stand; an arc of SVG cannot come full circle. */
  arc(x: number, y: number, radius: number): void {
    for (const end of [x - radius, x + radius]) this.#add('A', radius, radius, 0, 1, 1, end, y)
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#add('M', x, y)
    this.#add('h', width)
    this.#add('v', height)
    this.#add('h', -width)
    this.#add('Z')
  }

  /** Begins anew. */
  clear(): void {
    this.#text = ''
  }

  toString(): string {
    return this.#text
  }
}

/** How a line goes from point to point: straight, level and then up or down, or without overshooting (monotone in x). */
export type Curve = 'linear' | 'step' | 'smooth'

/** The stretches without a gap. */
function stretches<P>(points: readonly P[], drawn: (point: P) => boolean): P[][] {
  const all: P[][] = [[]]
  for (const point of points) {
    if (drawn(point)) all.at(-1)?.push(point)
    else if (all.at(-1)?.length) all.push([])
  }
  return all.filter(({ length }) => length > 0)
}

/**
 * Slopes of a smooth line at its points, at least three: cubic Hermite interpolation that is monotone where the data are
 * (Steffen, Astronomy & Astrophysics 239, 1990).
 */
function slopes(points: readonly Place[]): number[] {
  const inner = points.slice(1, -1).map(([x, y], i) => {
    const [[x0, y0], [x2, y2]] = [points[i], points[i + 2]]
    const [h0, h1] = [x - x0, x2 - x]
    const [s0, s1] = [(y - y0) / h0, (y2 - y) / h1]
    const middle = (s0 * h1 + s1 * h0) / (h0 + h1)
    const steepest = Math.min(Math.abs(s0), Math.abs(s1), Math.abs(middle) / 2)
    return (Math.sign(s0) + Math.sign(s1)) * steepest || 0
  })
  const outer = ([x0, y0]: Place, [x1, y1]: Place, beside: number) =>
    x1 === x0 ? beside : ((3 * (y1 - y0)) / (x1 - x0) - beside) / 2
  const [first, last] = [inner[0], inner[inner.length - 1]]
  return [
    outer(points[0], points[1], first),
    ...inner,
    outer(points.at(-2) as Place, points.at(-1) as Place, last),
  ]
}

/** Draws a line through the points into the pen's path; what has no place leaves a gap. */
export function traceLine(pen: Pen, points: readonly Place[], curve: Curve = 'linear'): void {
  for (const stretch of stretches(points, isPlaced)) {
    const slope = curve === 'smooth' && stretch.length > 2 ? slopes(stretch) : undefined
    stretch.forEach(([x, y], i) => {
      if (i === 0) {
        pen.moveTo(x, y)
        return
      }
      const [px, py] = stretch[i - 1]
      const third = (x - px) / 3
      if (curve === 'step') pen.lineTo(x, py)
      if (slope)
        pen.bezierCurveTo(px + third, py + third * slope[i - 1], x - third, y - third * slope[i], x, y)
      else pen.lineTo(x, y)
    })
    // A point alone is a dot.
    if (stretch.length === 1) pen.closePath()
  }
}

/** Draws a closed line through the points into the pen's path. */
export function tracePolygon(pen: Pen, points: readonly Place[]): void {
  points.forEach(([x, y], i) => {
    if (i === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  })
  pen.closePath()
}

/** The line as the text of an SVG path; undefined where nothing is drawn. */
export function linePath(points: readonly Place[], curve?: Curve): string | undefined {
  const text = new PathText()
  traceLine(text, points, curve)
  return text.toString() || undefined
}

/** The area between y = low and y = high over points [x, low, high]; what has no place leaves a gap. */
export function areaPath(points: readonly (readonly [number, number, number])[]): string | undefined {
  const text = new PathText()
  for (const stretch of stretches(points, (point) => point.every(Number.isFinite))) {
    const back = stretch.map(([x, low]) => [x, low] as const).reverse()
    text.moveTo(stretch[0][0], stretch[0][2])
    for (const [x, , high] of stretch.slice(1)) text.lineTo(x, high)
    for (const [x, low] of back) text.lineTo(x, low)
    text.closePath()
  }
  return text.toString() || undefined
}
