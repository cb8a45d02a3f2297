import { formatNumber } from '../../output/format.ts'

/** With a space that does not break, so that the sign stays with its number. */
export const percent = (share: number | string) =>
  `${formatNumber(Number(share) * 100, { digits: 2 })}\u00a0%`
export const number = (value: number | string) => formatNumber(Number(value))

/** "1 step", "300 steps". */
export const steps = (value: number | string) => `${number(value)} ${Number(value) === 1 ? 'step' : 'steps'}`
