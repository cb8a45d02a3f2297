import { useMemo } from 'react'
import { Pixels } from '../../../../plot/index.ts'
import { SIDE } from '../../digits.ts'

/** Standardised pixels outside of these are drawn as white paper and black ink. */
const WHITE = -0.6
const BLACK = 2.6

/** One digit as the network sees it: the scale of greys is that of standardised pixels. */
export function DigitPicture({
  values,
  label,
}: {
  readonly values: ArrayLike<number>
  readonly label: string
}) {
  const pixels = useMemo(() => {
    const data = new Uint8ClampedArray(4 * SIDE * SIDE)
    for (let p = 0; p < SIDE * SIDE; p++) {
      const ink = (values[p] - WHITE) / (BLACK - WHITE)
      data.fill(255 * (1 - Math.min(1, Math.max(0, ink))), 4 * p, 4 * p + 3)
      data[4 * p + 3] = values.length > 0 ? 255 : 0
    }
    return data
  }, [values])
  return <Pixels pixels={pixels} width={SIDE} label={label} />
}
