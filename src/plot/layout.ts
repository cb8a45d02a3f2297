import { labelled } from '../output/format.ts'
import type { AxisSpec } from './axis.ts'
import type { Datum } from './datum.ts'
import type { Interval } from './domain.ts'
import { bandScale, numericScale, type Scale } from './scale.ts'
import { textWidth } from './text-width.ts'
import { axisTicks, everyNth, fittingTicks, type Tick } from './ticks.ts'

export interface PlotLayout {
  x: Scale
  y: Scale
  left: number
  top: number
  right: number
  bottom: number
  fontSize: number
  xTicks: readonly Tick[]
  yTicks: readonly Tick[]
  /** Direct labels stand right of the data area; otherwise there is no room and they stand inside. */
  labelsOutside: boolean
}

export interface LayoutInput {
  width: number
  height: number
  scale: number
  x: AxisSpec
  y: AxisSpec
  xDomain: readonly Datum[]
  yDomain: readonly Datum[]
  /** Labels to be written at the lines' ends. */
  labels: readonly string[]
  /** Bands of room above the first band of the y axis. */
  above: number
  /** Further room at the right, in pixels at scale 1. */
  right: number
  /** A unit is as long on x as on y: one of two numeric domains is widened about its middle. */
  equal?: boolean
}

const FONT = 11
/** Pixels of height per tick of a vertical axis, in font sizes. */
const LINES_PER_TICK = 2.8
/** Least distance of two labels above each other, in font sizes. */
const LINE = 1.2
/** Width of bold type against regular. */
const BOLD = 1.1
/** Direct labels may take this share of the width. */
const LABEL_SHARE = 0.24

const makeScale = (axis: AxisSpec, domain: readonly Datum[], range: Interval): Scale =>
  axis.scale === 'band'
    ? bandScale(domain, range, 0.2)
    : numericScale(axis.scale ?? 'linear', [Number(domain[0]), Number(domain[1])], range)

/** The domain times a factor, about its middle. */
const widened = ([low, high]: readonly number[], factor: number): Interval => [
  (low + high) / 2 - ((high - low) / 2) * factor,
  (low + high) / 2 + ((high - low) / 2) * factor,
]

/** Places the data area, scales and ticks in a drawing of the given size. */
export function layoutPlot(input: LayoutInput): PlotLayout {
  const placed = placedPlot(input)
  if (!input.equal) return placed
  const [x, y] = [input.xDomain.map(Number), input.yDomain.map(Number)]
  const perPixel = [
    (x[1] - x[0]) / (placed.right - placed.left),
    (y[1] - y[0]) / (placed.bottom - placed.top),
  ]
  const most = Math.max(...perPixel)
  return placedPlot({
    ...input,
    xDomain: widened(x, most / perPixel[0]),
    yDomain: widened(y, most / perPixel[1]),
  })
}

function placedPlot(input: LayoutInput): PlotLayout {
  const { width, height, scale, x, y, xDomain, yDomain } = input
  const fontSize = FONT * scale
  const rowHeight = fontSize * 1.5
  const titled = (!y.hidden && labelled(y) !== '') || input.right > 0
  const top = (titled ? rowHeight + 2 * scale : 0) + 5 * scale
  const floor = height - (x.hidden ? 2 * scale : rowHeight + 4 * scale + (labelled(x) ? rowHeight : 0))
  const yCount =
    y.scale === 'band' ? yDomain.length : Math.max(2, Math.floor((floor - top) / (fontSize * LINES_PER_TICK)))
  const rows = (floor - top) / (LINE * fontSize)
  const yStride = y.scale === 'band' ? Math.max(1, Math.ceil(yDomain.length / rows)) : 1
  const yTicks = y.hidden ? [] : everyNth(axisTicks(y, yDomain, yCount), yStride)
  const widest = Math.max(0, ...yTicks.map(({ label }) => textWidth(label, fontSize)))
  const left = y.hidden ? 2 * scale : Math.min(widest, width * 0.35) + 9 * scale
  const labelWidth = Math.max(
    0,
    ...input.labels.map((label) => BOLD * textWidth(label, fontSize) + 10 * scale),
  )
  const labelsOutside = labelWidth <= width * LABEL_SHARE
  const right =
    width - Math.max(x.hidden ? 2 * scale : 10 * scale, labelsOutside ? labelWidth : 0) - input.right * scale
  const xScale = makeScale(x, xDomain, [left, Math.max(left + 1, right)])
  const xTicks = x.hidden
    ? []
    : fittingTicks(x, xDomain, xScale, { width: right - left, fontSize, gap: 0.8 * fontSize })
  const bottom = Math.max(top + 1, floor - (xTicks.some(({ lower }) => lower) ? 1.3 * fontSize : 0))
  const ceiling = top + ((bottom - top) * input.above) / (input.above + yDomain.length)
  const yScale = makeScale(y, yDomain, y.scale === 'band' ? [ceiling, bottom] : [bottom, top])
  return { x: xScale, y: yScale, left, top, right, bottom, fontSize, xTicks, yTicks, labelsOutside }
}
