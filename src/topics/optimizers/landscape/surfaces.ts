import { type Expression, parseExpression, ScalarFunction } from '../../../engine/index.ts'
import { cos, sin } from '../../../engine/math/f64.ts'

export const SURFACES = [
  'ravine',
  'saddle',
  'monkey',
  'minima',
  'rosenbrock',
  'beale',
  'cliff',
  'free',
] as const
export type SurfaceName = (typeof SURFACES)[number]

export interface SurfaceChoice {
  readonly surface: SurfaceName
  /** κ of the ravine: its larger curvature, which is 1, over the smaller. */
  readonly condition: number
  /** Degrees by which the ravine is rotated. */
  readonly angle: number
  /** What the reader wrote. */
  readonly expression: string
}

export interface Surface {
  readonly text: string
  readonly expression: Expression
  readonly f: ScalarFunction
  /** Lowest value, where it is known. */
  readonly least: number | undefined
}

/** The ravine's half axes cross at 0. */
export const QUARTER = 45

/** Direction of the ravine's floor as [cos θ, sin θ]; exact along the axes. */
export function floorOf(angle: number): readonly [number, number] {
  if (angle === 0) return [1, 0]
  if (Math.abs(angle) === 90) return [0, Math.sign(angle)]
  const radians = (angle * Math.PI) / 180
  return [cos(radians), sin(radians)]
}

/** Twelve digits, so that 0.2525 does not read 0.25250000000000006. */
const written = (value: number) => Number(value.toPrecision(12))

/** ½(u²/κ + v²) with u along the floor and v across, written in x and y. */
function ravine(condition: number, angle: number): string {
  const [c, s] = floorOf(angle)
  const xx = (c * c) / condition + s * s
  const yy = (s * s) / condition + c * c
  const xy = c * s * (1 / condition - 1)
  const cross = xy === 0 ? '' : ` ${xy < 0 ? '-' : '+'} ${written(Math.abs(xy))}*x*y`
  return `${written(xx / 2)}*x^2${cross} + ${written(yy / 2)}*y^2`
}

/** Two valleys either side of the saddle at 0: lowest at y = ±√5. Three below the monkey saddle: lowest at distance 3. */
const WRITTEN: Readonly<Record<Exclude<SurfaceName, 'ravine' | 'free'>, readonly [string, number]>> = {
  saddle: ['x^2/2 - y^2/2 + y^4/20', -1.25],
  monkey: ['(x^3 - 3*x*y^2)/4 + (x^2 + y^2)^2/16', -1.6875],
  minima: ['(x^2 + y^2)/20 + (2 - cos(2*x) - cos(2*y))/5', 0],
  rosenbrock: ['((1 - x)^2 + 100*(y - x^2)^2)/500', 0],
  beale: ['((1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2)/100', 0],
  // A slope of 0.02 to the minimum, and a step of height 3 with slopes up to 6 on the way.
  cliff: ['x^2/100 + y^2/10 + 1.5*(1 - tanh(4*(x + 1.5)))', 1.7918670733524e-5],
}

/** Throws Error where a free expression cannot be read; one that the parameter accepts can. */
export function surfaceOf({ surface, condition, angle, expression: free }: SurfaceChoice): Surface {
  const [text, least] =
    surface === 'ravine'
      ? [ravine(condition, angle), 0]
      : surface === 'free'
        ? [free, undefined]
        : WRITTEN[surface]
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.problem} at character ${parsed.fault.at + 1}`)
  const { expression } = parsed
  return { text, expression, f: new ScalarFunction(expression), least }
}

/** Eigenvalues [larger, smaller] in size of the Hessian at a point, by central differences of the gradient. */
export function curvatures(f: ScalarFunction, x: number, y: number): readonly [number, number] {
  const h = 1e-4
  const at = (px: number, py: number) => {
    f.gradient(px, py)
    return [f.dx, f.dy]
  }
  const [right, left, up, down] = [at(x + h, y), at(x - h, y), at(x, y + h), at(x, y - h)]
  const xx = (right[0] - left[0]) / (2 * h)
  const yy = (up[1] - down[1]) / (2 * h)
  const xy = (right[1] - left[1] + up[0] - down[0]) / (4 * h)
  const middle = (xx + yy) / 2
  const reach = Math.sqrt(((xx - yy) / 2) ** 2 + xy ** 2)
  const [high, low] = [middle + reach, middle - reach]
  return Math.abs(high) >= Math.abs(low) ? [high, low] : [low, high]
}
