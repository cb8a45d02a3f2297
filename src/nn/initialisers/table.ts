import { constant, normal, zero } from './fixed.ts'
import type { Initialiser } from './initialiser.ts'
import { lsuv } from './lsuv.ts'
import { orthogonal } from './orthogonal.ts'
import { he, preluHe, tanhGain, xavier, xavierAverage } from './variance.ts'

/** Every rule for the start of weights, by the name that links use. */
export const INITIALISERS = {
  zero,
  constant,
  normal,
  xavier,
  'xavier-average': xavierAverage,
  'tanh-gain': tanhGain,
  he,
  'prelu-he': preluHe,
  orthogonal,
  lsuv,
} satisfies Record<string, Initialiser>

export type InitialiserName = keyof typeof INITIALISERS
