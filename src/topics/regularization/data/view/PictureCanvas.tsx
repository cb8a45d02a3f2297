import { useLayoutEffect, useRef } from 'react'
import { canvasSize, drawPictures, type PictureShape } from './draw-pictures.ts'

interface PictureCanvasProps {
  /** Pictures of values from 0 to 1, one after the other. */
  readonly values: ArrayLike<number>
  readonly shape: PictureShape
  readonly columns: number
  readonly rows?: number
  /** What is drawn, for readers who cannot see it. */
  readonly label: string
}

/** Pictures on one canvas, a pixel each; styles enlarge it. */
export function PictureCanvas({ values, shape, columns, rows = 1, label }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [channels, height, width] = shape
  const size = canvasSize(shape, columns, rows)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context) drawPictures(context, values, [channels, height, width], columns)
  }, [values, channels, height, width, columns])
  return (
    <canvas
      ref={canvas}
      className="pictures"
      data-line={height === 1}
      width={size.width}
      height={size.height}
      role="img"
      aria-label={label}
    />
  )
}
