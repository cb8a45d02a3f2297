import type { ScalarFunction } from '../../../engine/index.ts'

export type Point = readonly [number, number]

export const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1]
export const along = (p: Point, direction: Point, length: number): Point => [
  p[0] + length * direction[0],
  p[1] + length * direction[1],
]
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]

/** What a method may ask: value and gradient at a point, of the mini-batch of this step. Counts how often it is asked. */
export class Objective {
  evaluations = 0
  /** The mini-batch's own slope: it sees f(p) + tilt · p. */
  tilt: Point = [0, 0]

  constructor(readonly f: ScalarFunction) {}

  at(p: Point): { readonly value: number; readonly gradient: Point } {
    this.evaluations++
    const value = this.f.gradient(p[0], p[1]) + dot(this.tilt, p)
    return { value, gradient: [this.f.dx + this.tilt[0], this.f.dy + this.tilt[1]] }
  }
}

const ARMIJO = 1e-4
const CURVATURE = 0.9
const TRIALS = 40

/**
 * Length t along a direction of descent that meets the weak Wolfe conditions, f(p + td) ≤ f + 10⁻⁴ t g·d and
 * g(p + td)·d ≥ 0.9 g·d, by bisection and doubling (Lewis and Overton 2013, algorithm 2.6). Undefined where none of 40
 * lengths does.
 */
export function lineSearch(objective: Objective, p: Point, value: number, gradient: Point, direction: Point) {
  const slope = dot(gradient, direction)
  if (!(slope < 0)) return undefined
  let [low, high, t] = [0, Infinity, 1]
  for (let trial = 0; trial < TRIALS; trial++) {
    const next = along(p, direction, t)
    const there = objective.at(next)
    if (!(there.value <= value + ARMIJO * t * slope)) high = t
    else if (dot(there.gradient, direction) < CURVATURE * slope) low = t
    else return { point: next, ...there }
    t = high < Infinity ? (low + high) / 2 : 2 * low
  }
  return undefined
}
