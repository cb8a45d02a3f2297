import type { Brush } from '../brush.ts'
import { type ColourScaleProps, colourScale } from '../colour-scale.ts'
import type { Mark } from '../mark.ts'
import { CanvasMark } from './CanvasMark.tsx'
import { type ContourProps, useOutlines } from './Contour.tsx'

export interface FilledContourProps extends ContourProps, ColourScaleProps {
  /** How much of the filling's colour covers the surface, 0 to 1; 1 if not given. */
  strength?: number
}

/** Lines of equal value over a grid, filled between with a colour map; on a canvas. */
export const FilledContour: Mark<FilledContourProps> = (props) => {
  const outlines = useOutlines(props)
  return <CanvasMark draw={(brush) => paint(brush, outlines, props)} />
}

function paint(
  { context, space, colour, shades, path: pathOf }: Brush,
  outlines: ReturnType<typeof useOutlines>,
  props: FilledContourProps,
): void {
  const { left, right, top, bottom, scale: size } = space
  const scale = colourScale(props.values, props)
  const shade = shades(scale.map)
  context.beginPath()
  context.rect(left, top, right - left, bottom - top)
  context.clip()
  context.lineJoin = 'round'
  context.lineWidth = size
  context.strokeStyle = colour(props.stroke ?? 'var(--surface)')
  const fill = (path: Path2D, value: number) => {
    context.globalAlpha = 1
    context.fillStyle = colour('var(--surface)')
    context.fill(path)
    context.globalAlpha = props.strength ?? 1
    context.fillStyle = shade(scale(value))
    context.fill(path)
    context.globalAlpha = 0.5
    context.stroke(path)
  }
  fill(pathOf(`M${left},${top}H${right}V${bottom}H${left}Z`), scale.domain[0])
  for (const { value, path } of outlines) fill(pathOf(path), value)
  context.globalAlpha = 1
}

FilledContour.describe = ({ x, y }) => ({ x: [x], y: [y] })
