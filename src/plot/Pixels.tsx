import { useContext, useLayoutEffect, useRef } from 'react'
import { PaintedContext } from './painted.ts'

interface PixelsProps {
  /** Four bytes a pixel, row after row: red, green, blue, opacity. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
  /** Columns. */
  readonly width: number
  /** What the picture shows, for readers who cannot see it. */
  readonly label: string
  readonly className?: string
}

/** A picture given by its pixels; styles give it its size. */
export function Pixels({ pixels, width, label, className }: PixelsProps) {
  const painter = useContext(PaintedContext)
  const canvas = useRef<HTMLCanvasElement>(null)
  const height = pixels.length / 4 / width
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
  }, [pixels, width, height])
  if (painter)
    return (
      <img
        className={className}
        src={painter.address(pixels, width)}
        width={width}
        height={height}
        alt={label}
      />
    )
  return (
    <canvas ref={canvas} className={className} width={width} height={height} role="img" aria-label={label} />
  )
}
