const scalar = { kind: 'scalar' } as const

export const channels = {
  /** Steps of gradient descent done. */
  step: scalar,
  w1: scalar,
  w2: scalar,
  /** |w − w*| */
  distance: scalar,
  loss: scalar,
  /** Step at which the distance was at most 1% of the initial one; NaN before. */
  reached: scalar,
  /** Points [N, 2] as drawn and as preprocessed. */
  raw: { kind: 'table', columns: 2 },
  preprocessed: { kind: 'table', columns: 2 },
  /** H over (w₁, w₂): [xx, xy, yy]. */
  hessian: { kind: 'vector' },
  /** λ₁, λ₂ */
  curvatures: { kind: 'vector' },
} as const
