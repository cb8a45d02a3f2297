import { formatNumber } from '../../output/format.ts'

export const number = (value: number | string, digits = 3) =>
  formatNumber(Number(Number(value).toPrecision(12)), { digits, trim: true })

/** Two decimals, and 0 for what rounding leaves of a zero. */
export const plain = (value: number | string) =>
  (Number(value) + 0)
    .toFixed(2)
    .replace(/^-(0\.00)$/, '$1')
    .replace('-', '−')

/** With a space that does not break, so that the sign stays with its number. */
export const percent = (share: number | string) =>
  `${formatNumber(Number(share) * 100, { digits: 2 })}\u00a0%`

/** "1 step", "3,000 steps". */
export const count = (value: number | string, one: string) =>
  `${number(value)} ${one}${Number(value) === 1 ? '' : 's'}`

/** +0.139 or −0.02 */
export const signed = (value: number | string) => (Number(value) >= 0 ? `+${number(value)}` : number(value))
