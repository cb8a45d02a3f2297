import { useLayoutEffect, useRef } from 'react'

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

/** One image on a canvas; values beyond black and white are clipped. */
export function Picture({ values, black, white, label }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(SIDE, SIDE)
    for (let p = 0; p < PLANE; p++) {
      for (let channel = 0; channel < 3; channel++) {
        const share = (values[channel * PLANE + p] - black) / (white - black)
        image.data[4 * p + channel] = 255 * share
      }
      image.data[4 * p + 3] = values.length > 0 ? 255 : 0
    }
    context.putImageData(image, 0, 0)
  }, [values, black, white])
  return <canvas ref={canvas} className="picture" width={SIDE} height={SIDE} role="img" aria-label={label} />
}
