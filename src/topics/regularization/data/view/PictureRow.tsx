import { useMemo } from 'react'
import { Pixels } from '../../../../plot/index.ts'
import { type PictureShape, pixelsOf, widthOf } from './picture-pixels.ts'

interface PictureRowProps {
  /** Pictures of values from 0 to 1, one after the other. */
  readonly values: ArrayLike<number>
  readonly shape: PictureShape
  readonly columns: number
  readonly rows?: number
  /** What is drawn, for readers who cannot see it. */
  readonly label: string
}

/** Pictures beside each other, a pixel each; styles enlarge them. */
export function PictureRow({ values, shape, columns, rows = 1, label }: PictureRowProps) {
  const [channels, height, width] = shape
  const pixels = useMemo(
    () => pixelsOf(values, [channels, height, width], columns, rows),
    [values, channels, height, width, columns, rows],
  )
  const look = height === 1 ? 'pictures line' : 'pictures'
  return <Pixels pixels={pixels} width={widthOf(shape, columns)} label={label} className={look} />
}
