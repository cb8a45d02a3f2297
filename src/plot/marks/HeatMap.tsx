import { formatNumber } from '../../output/format.ts'
import type { Brush } from '../brush.ts'
import type { ColourScale } from '../colour-scale.ts'
import { type ColourScaleProps, colourScale } from '../colour-scale.ts'
import { type GridProps, gridEdges } from '../grid.ts'
import type { Mark } from '../mark.ts'
import { usePlot } from '../space.ts'
import { CanvasMark } from './CanvasMark.tsx'
import { ColourLegend } from './ColourLegend.tsx'

export interface HeatMapProps extends GridProps, ColourScaleProps {
  /** What the colour means, and its unit: for the legend, the read-out and the table. */
  label: string
  unit?: string
  format?: (value: number) => string
  /** A sign for each cell, such as + or −, drawn where cells are large enough to hold it. */
  glyph?: (value: number) => string
  /** NaN is still to come: such a cell is left empty, and only what is infinite is struck through. */
  growing?: boolean
  /** Draw the colour legend right of the data area; true if not given. */
  legend?: boolean
  /** Repaint without React; `values` is then read anew from the same array. */
  subscribe?: (changed: () => void) => () => void
}

/** Width the legend takes, in pixels at scale 1. */
const LEGEND_WIDTH = 64
/** Least height of a cell with a sign, in pixels at scale 1. */
const GLYPH_FROM = 10
/** Cells without a value are struck through where they are at least so large. */
const STRIKE_FROM = 5

/** Values on a grid as coloured cells; a cell whose value is not finite stays empty and is struck through. */
export const HeatMap: Mark<HeatMapProps> = (props) => {
  const space = usePlot()
  const scale = colourScale(props.values, props)
  return (
    <>
      <CanvasMark
        draw={(brush) => paint(brush, props, props.colours ? scale : colourScale(props.values, props))}
        subscribe={props.subscribe}
      />
      {props.legend !== false && (
        <ColourLegend
          scale={scale}
          label={props.label}
          unit={props.unit}
          format={props.format}
          x={space.right + 14 * space.scale}
        />
      )}
    </>
  )
}

function paint(
  { context, space, density, colour, shades }: Brush,
  { x, y, values, glyph, growing }: HeatMapProps,
  scale: ColourScale,
): void {
  const shade = shades(scale.map)
  const snap = (pixel: number) => Math.round(pixel * density) / density
  const columns = gridEdges(space.x, x).map(snap)
  const rows = gridEdges(space.y, y).map(snap)
  context.save()
  context.beginPath()
  context.rect(space.left, space.top, space.right - space.left, space.bottom - space.top)
  context.clip()
  context.strokeStyle = colour('var(--line-strong)')
  context.lineWidth = space.scale
  context.font = `600 ${space.fontSize}px system-ui, sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (let row = 0; row < y.length; row++) {
    for (let column = 0; column < x.length; column++) {
      const value = values[row * x.length + column]
      if (growing && Number.isNaN(value)) continue
      const t = scale(value)
      const [left, bottom] = [columns[column], rows[row]]
      const [width, height] = [columns[column + 1] - left, rows[row + 1] - bottom]
      if (!Number.isNaN(t)) {
        context.fillStyle = shade(t)
        context.fillRect(left, bottom, width, height)
        if (glyph && Math.min(Math.abs(width), Math.abs(height)) >= GLYPH_FROM * space.scale) {
          context.fillStyle = colour('var(--ink)')
          context.fillText(glyph(value), left + width / 2, bottom + height / 2)
        }
      } else if (Math.min(Math.abs(width), Math.abs(height)) >= STRIKE_FROM * space.scale) {
        context.beginPath()
        context.moveTo(left, bottom)
        context.lineTo(left + width, bottom + height)
        context.stroke()
      }
    }
  }
  context.restore()
}

HeatMap.describe = ({ x, y, values, label, unit, format = formatNumber, legend }) => ({
  x: [x],
  y: [y],
  right: legend === false ? 0 : LEGEND_WIDTH,
  series: [
    {
      label: '',
      colour: 'var(--ink)',
      pick: 'xy',
      columns: x.length,
      length: values.length,
      x: (index) => x[index % x.length],
      y: (index) => y[Math.floor(index / x.length)],
      z: (index) => values[index],
      zAxis: { label, unit, format },
    },
  ],
})
