import { useMemo } from 'react'
import { Pixels } from '../../../../plot/index.ts'

const SIDE = 32
const PLANE = SIDE * SIDE

interface PictureProps {
  /** [3·32·32], red, green and blue plane after plane. */
  readonly values: ArrayLike<number>
  /** Values drawn as black and as white. */
  readonly black: number
  readonly white: number
  /** What the picture shows, for readers who cannot see it. */
  readonly label: string
}

/** One image; values beyond black and white are clipped. */
export function Picture({ values, black, white, label }: PictureProps) {
  const pixels = useMemo(() => {
    const data = new Uint8ClampedArray(4 * PLANE)
    for (let p = 0; p < PLANE; p++) {
      for (let channel = 0; channel < 3; channel++)
        data[4 * p + channel] = (255 * (values[channel * PLANE + p] - black)) / (white - black)
      data[4 * p + 3] = values.length > 0 ? 255 : 0
    }
    return data
  }, [values, black, white])
  return <Pixels pixels={pixels} width={SIDE} label={label} className="picture" />
}
