import type { Comparisons } from '../../topic.ts'
import { PRINTED } from './printed.ts'

/** The printed tables, each to stand beside the layers measured here. */
export const comparisons: Comparisons = Object.fromEntries(
  PRINTED.map(({ name, values, mean, std, spread }) => [
    name,
    {
      values,
      columns: [
        { channel: 'mean', printed: mean, spread: spread.mean },
        { channel: 'std', printed: std, spread: spread.std },
      ],
    },
  ]),
)
