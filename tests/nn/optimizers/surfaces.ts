/** Gradients by hand of the surfaces in tests/golden/optimizers.json. */
export type Gradient = (x: number, y: number) => [number, number]

const quadratic =
  (H: number[][]): Gradient =>
  (x, y) => [H[0][0] * x + H[0][1] * y, H[1][0] * x + H[1][1] * y]

const rosenbrock: Gradient = (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]

const beale: Gradient = (x, y) => {
  const terms = [1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y]
  const byX = [y - 1, y * y - 1, y * y * y - 1]
  const byY = [x, 2 * x * y, 3 * x * y * y]
  const sum = (slopes: number[]) => slopes.reduce((total, slope, i) => total + 2 * terms[i] * slope, 0)
  return [sum(byX), sum(byY)]
}

export function gradientOf(surface: string, H: number[][] | undefined): Gradient {
  if (H) return quadratic(H)
  if (surface === 'rosenbrock') return rosenbrock
  if (surface === 'beale') return beale
  return (x, y) => [2 * x, -2 * y]
}
