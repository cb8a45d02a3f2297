import { useLayoutEffect, useRef } from 'react'
import { SIDE } from '../../digits.ts'

/** Standardised pixels outside of these are drawn as white paper and black ink. */
const WHITE = -0.6
const BLACK = 2.6

/** One digit on a canvas, as the network sees it: the scale of greys is that of standardised pixels. */
export function DigitPicture({
  values,
  label,
}: {
  readonly values: ArrayLike<number>
  readonly label: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(SIDE, SIDE)
    for (let p = 0; p < SIDE * SIDE; p++) {
      const ink = (values[p] - WHITE) / (BLACK - WHITE)
      image.data.fill(255 * (1 - Math.min(1, Math.max(0, ink))), 4 * p, 4 * p + 3)
      image.data[4 * p + 3] = values.length > 0 ? 255 : 0
    }
    context.putImageData(image, 0, 0)
  }, [values])
  return <canvas ref={canvas} width={SIDE} height={SIDE} role="img" aria-label={label} />
}
