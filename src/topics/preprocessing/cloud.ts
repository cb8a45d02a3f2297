import type { RandomStream } from '../../engine/random.ts'

/** A normal distribution in the plane. */
export interface CloudShape {
  readonly mean: readonly [number, number]
  readonly std: readonly [number, number]
  /** Correlation of the two features, in (−1, 1). */
  readonly correlation: number
}

/** Points [count, 2], row after row: x₁ = μ₁ + σ₁·g, x₂ = μ₂ + σ₂·(ρ·g + √(1−ρ²)·h) with g, h ~ N(0, 1). */
export function drawCloud(stream: RandomStream, count: number, shape: CloudShape): Float64Array {
  const { mean, std, correlation } = shape
  const own = Math.sqrt(1 - correlation * correlation)
  const points = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) {
    const g = stream.normal()
    const h = stream.normal()
    points[2 * i] = mean[0] + std[0] * g
    points[2 * i + 1] = mean[1] + std[1] * (correlation * g + own * h)
  }
  return points
}

/** The two clouds one after the other. */
export function joined(first: Float64Array, second: Float64Array): Float64Array {
  const all = new Float64Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
