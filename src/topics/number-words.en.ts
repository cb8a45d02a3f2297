import type { Figures } from '../lab/reading.ts'
import { formatNumber } from '../output/format.ts'

type Figure = Figures[string]

/** 0.0213, 1,000, 2.10×10⁻⁷. */
export const number = (value: Figure, digits = 3) => formatNumber(Number(value), { digits })

/** A chosen value, without zeros at its end. */
export const plain = (value: Figure, digits = 3) =>
  formatNumber(Number(Number(value).toPrecision(12)), { digits, trim: true })

/** A share from 0 to 1 as "12%", "0.53%". */
export const percent = (share: Figure) => `${formatNumber(100 * Number(share), { digits: 2, trim: true })}%`

/** "1 unit", "3 units". */
export const count = (value: Figure, one: string, many = `${one}s`) =>
  `${number(value)} ${Number(value) === 1 ? one : many}`

/** "+0.139", "−0.02". */
export const signed = (value: Figure) => (Number(value) >= 0 ? `+${plain(value)}` : plain(value))

/** Two decimals, and 0.00 for what rounding leaves of a zero. */
export const cents = (value: Figure) =>
  (Number(value) + 0)
    .toFixed(2)
    .replace(/^-(0\.00)$/, '$1')
    .replace('-', '−')
