import { TRIED } from '../channels.ts'
import { PictureRow } from './PictureRow.tsx'
import type { PictureShape } from './picture-pixels.ts'

interface GradedProps {
  readonly values: ArrayLike<number>
  readonly shape: PictureShape
  readonly label: string
}

/** One example at each difficulty, below the plot's axis of difficulties. */
export function Graded({ values, shape, label }: GradedProps) {
  return (
    <figure className="graded-pictures">
      <PictureRow values={values} shape={shape} columns={TRIED} label={label} />
      <figcaption>{label}</figcaption>
    </figure>
  )
}
