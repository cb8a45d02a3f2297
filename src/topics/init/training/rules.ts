import { log } from '../../../engine/math/f64.ts'

/** Features and classes of the data. */
export const INPUTS = 32
export const CLASSES = 6

/** Chance-level loss, ln CLASSES. */
export const CHANCE = log(CLASSES)

/** The initialisations that race, in the order of the channels' rows. */
export const RULES = [
  { name: 'zero', rule: 'zero', scale: 0 },
  { name: 'normal-0.01', rule: 'normal', scale: 0.01 },
  { name: 'normal-1', rule: 'normal', scale: 1 },
  { name: 'xavier', rule: 'xavier', scale: 0 },
  { name: 'glorot', rule: 'xavier-average', scale: 0 },
  { name: 'tanh-gain', rule: 'tanh-gain', scale: 0 },
  { name: 'he', rule: 'he', scale: 0 },
  { name: 'he-prelu', rule: 'prelu-he', scale: 0 },
  { name: 'orthogonal', rule: 'orthogonal', scale: 0 },
  { name: 'lsuv', rule: 'lsuv', scale: 0 },
] as const

export type RuleName = (typeof RULES)[number]['name']
