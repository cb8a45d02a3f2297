export const channels = {
  step: { kind: 'scalar' },
  /** Largest curvature at the start. */
  curvature: { kind: 'scalar' },
  /** Lowest value of the surface; NaN where it is not known. */
  least: { kind: 'scalar' },
  /** [stride × K, 3]: x, y and loss of every chosen optimizer at each step since the last frame, that step last. */
  path: { kind: 'table', columns: 3 },
  loss: { kind: 'vector' },
  /** [K, 2] each, as in the last step. */
  gradient: { kind: 'table', columns: 2 },
  velocity: { kind: 'table', columns: 2 },
  move: { kind: 'table', columns: 2 },
  reached: { kind: 'vector', unit: 'steps' },
  /** The same on the ravine in the other direction: aligned, or at 45° where it is aligned. */
  turned: { kind: 'vector', unit: 'steps' },
  left: { kind: 'vector' },
} as const
