import { formatNumber } from '../../output/format.ts'
import type { Brush } from '../brush.ts'
import type { Mark } from '../mark.ts'
import { type MarkStyleProps, markStyle } from '../mark-style.ts'
import type { PlotSpace } from '../space.ts'
import { usePlot } from '../space.ts'
import { fitText, textWidth } from '../text-width.ts'
import { CanvasMark } from './CanvasMark.tsx'

/** One small histogram. */
export interface HistogramCell {
  /** What it is of: "layer 3". */
  name: string
  /** A word or number beneath: its std. */
  caption?: string
  /** Counts or densities, one per bin, all bins of equal width. */
  counts: ArrayLike<number>
}

export interface PinnedCounts {
  /** Number of the pin: 1, 2, … */
  number: number
  /** One for each cell, in their order. */
  counts: readonly ArrayLike<number>[]
}

export interface HistogramCellsProps extends MarkStyleProps {
  cells: readonly HistogramCell[] | (() => readonly HistogramCell[])
  /** Edges of the first and the last bin. */
  domain: readonly [number, number]
  /** Heights relative to each histogram's own highest bin, or to the highest of all. */
  height?: 'each' | 'all'
  /** Counts of pinned runs, drawn as outlines. */
  pinned?: readonly PinnedCounts[]
  subscribe?: (changed: () => void) => () => void
}

interface Box {
  left: number
  right: number
  top: number
  /** Baseline of the bars. */
  bottom: number
}

const LEAST_WIDTH = 58
const GAP = 8
/** Names and captions may shrink to this share of the type's size before they are cut. */
const LEAST_TYPE = 0.82

/** Boxes for `count` histograms, in rows of equal length, with `captionHeight` pixels beneath each. */
export function cellBoxes(
  count: number,
  { left, right, top, bottom }: Pick<PlotSpace, 'left' | 'right' | 'top' | 'bottom'>,
  scale: number,
  captionHeight: number,
): Box[] {
  const gap = GAP * scale
  const fitting = Math.max(1, Math.floor((right - left + gap) / (LEAST_WIDTH * scale)))
  const mostRows = Math.max(1, Math.floor((bottom - top) / (captionHeight + 28 * scale)))
  const rows = Math.min(mostRows, Math.ceil(count / fitting))
  const columns = Math.ceil(count / rows)
  const width = (right - left + gap) / columns
  const height = (bottom - top) / rows
  return Array.from({ length: count }, (_, index) => {
    const column = index % columns
    const row = Math.floor(index / columns)
    return {
      left: left + column * width,
      right: left + (column + 1) * width - gap,
      top: top + row * height + (row > 0 ? 4 * scale : 0),
      bottom: top + (row + 1) * height - captionHeight,
    }
  })
}

const cellsOf = ({ cells }: Pick<HistogramCellsProps, 'cells'>) =>
  typeof cells === 'function' ? cells() : cells

function boxesOf(cells: readonly HistogramCell[], space: PlotSpace): Box[] {
  const lines = 1 + Number(cells.some(({ caption }) => caption !== undefined))
  return cellBoxes(cells.length, space, space.scale, (lines * 1.35 + 0.5) * space.fontSize)
}

function highest(counts: ArrayLike<number>): number {
  let most = 0
  for (let i = 0; i < counts.length; i++) if (counts[i] > most) most = counts[i]
  return most
}

/** Many small histograms on one canvas, a name and a caption under each. */
export const HistogramCells: Mark<HistogramCellsProps> = (props) => {
  const space = usePlot()
  const cells = cellsOf(props)
  const boxes = boxesOf(cells, space)
  const { scale } = space
  const room = Math.min(...boxes.map(({ left, right }) => right - left)) + 4 * scale
  const widest = Math.max(
    ...cells.map(({ name, caption = '' }) => Math.max(...[name, caption].map((text) => textWidth(text, 1)))),
  )
  const fontSize = Math.max(LEAST_TYPE * space.fontSize, Math.min(space.fontSize, room / widest))
  return (
    <>
      <CanvasMark draw={(brush) => paint(brush, cellsOf(props), props)} subscribe={props.subscribe} />
      <g fontSize={fontSize} textAnchor="middle">
        {cells.map(({ name, caption }, index) => {
          const { left, right, bottom } = boxes[index]
          const text = (words: string) => fitText(words, fontSize, room)
          return (
            <g key={name} transform={`translate(${(left + right) / 2} ${bottom})`}>
              <text y={1.35 * fontSize} fill="var(--ink-2)">
                {text(name)}
              </text>
              {caption !== undefined && (
                <text y={2.7 * fontSize} fill="var(--ink)">
                  {text(caption)}
                </text>
              )}
            </g>
          )
        })}
      </g>
    </>
  )
}

function paint(
  { context, space, density, colour }: Brush,
  cells: readonly HistogramCell[],
  props: HistogramCellsProps,
): void {
  const style = markStyle(props)
  const boxes = boxesOf(cells, space)
  const all = props.height === 'all' ? Math.max(...cells.map(({ counts }) => highest(counts))) : undefined
  const snap = (length: number) => Math.round(length * density) / density
  cells.forEach(({ counts }, index) => {
    const box = boxes[index]
    const bottom = snap(box.bottom)
    const edge = (bin: number, bins: number) => snap(box.left + ((box.right - box.left) * bin) / bins)
    const most = all ?? highest(counts)
    const gap = (box.right - box.left) / counts.length >= 4 ? 1 / density : 0
    context.fillStyle = colour(style.colour)
    context.beginPath()
    for (let bin = 0; bin < counts.length; bin++) {
      if (!(counts[bin] > 0)) continue
      const x = edge(bin, counts.length)
      const height = Math.max(1 / density, ((bottom - box.top) * counts[bin]) / most)
      const width = Math.max(1 / density, edge(bin + 1, counts.length) - x - gap)
      context.rect(x, bottom - height, width, height)
    }
    context.fill()
    context.fillStyle = colour('var(--line-strong)')
    context.fillRect(box.left, bottom, box.right - box.left, space.scale)
    for (const { number, counts: own } of props.pinned ?? []) {
      if (own[index]) outline(number, own[index])
    }
    function outline(pin: number, ghosts: ArrayLike<number>): void {
      const { dash = [], opacity, colour: ink } = markStyle({ ghost: pin, colour: 'var(--ink-2)' })
      const top = Math.max(all ?? 0, highest(ghosts)) || 1
      context.strokeStyle = colour(ink)
      context.globalAlpha = opacity
      context.lineWidth = 1.25 * space.scale
      context.setLineDash(dash.map((stroke) => stroke * space.scale))
      context.beginPath()
      context.moveTo(box.left, bottom)
      for (let bin = 0; bin < ghosts.length; bin++) {
        const height = bottom - ((bottom - box.top) * (ghosts[bin] > 0 ? ghosts[bin] : 0)) / top
        context.lineTo(edge(bin, ghosts.length), height)
        context.lineTo(edge(bin + 1, ghosts.length), height)
      }
      context.lineTo(box.right, bottom)
      context.stroke()
      context.globalAlpha = 1
    }
  })
}

HistogramCells.describe = (props) => {
  const cells = cellsOf(props)
  const { colour } = markStyle(props)
  const [low, high] = props.domain
  let placed: { space: PlotSpace; boxes: Box[] } | undefined
  return {
    series: cells.map(({ name, counts }, index) => {
      const centre = (bin: number) => low + ((bin + 0.5) / counts.length) * (high - low)
      return {
        label: name,
        colour,
        length: counts.length,
        x: centre,
        y: (bin) => counts[bin],
        pick: 'xy',
        glyph: 'patch',
        aligned: true,
        text: (bin) => formatNumber(counts[bin]),
        position: (bin, space) => {
          if (placed?.space !== space) placed = { space, boxes: boxesOf(cells, space) }
          const box = placed.boxes[index]
          const most = highest(counts) || 1
          return [
            box.left + ((bin + 0.5) / counts.length) * (box.right - box.left),
            box.bottom - (box.bottom - box.top) * Math.max(0, counts[bin] / most),
          ]
        },
      }
    }),
  }
}
