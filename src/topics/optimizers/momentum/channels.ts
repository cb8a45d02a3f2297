export const channels = {
  step: { kind: 'scalar' },
  loss: { kind: 'scalar' },
  /** Curvatures, from the smallest. */
  eigenvalues: { kind: 'vector' },
  /** Error along each eigenvector; 1 at the start. */
  errors: { kind: 'vector' },
  /** Velocity for a gradient that is always 1, and the running mean that it is sometimes taken for. */
  sum: { kind: 'scalar' },
  mean: { kind: 'scalar' },
  /**
   * Nesterov along the flattest and the steepest eigenvector: x and v of the textbook form, then the one point p of the
   * form that is programmed: [x₁, x₂, v₁, v₂, p₁, p₂].
   */
  ahead: { kind: 'vector' },
  /** Largest |x + ρv − p| so far. */
  difference: { kind: 'scalar' },
} as const
