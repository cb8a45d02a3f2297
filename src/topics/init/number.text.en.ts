import { formatNumber } from '../../plot/format.ts'

export const percent = (share: number | string) => `${formatNumber(Number(share) * 100, { digits: 2 })} %`
export const number = (value: number | string) => formatNumber(Number(value))
