import { type CSSProperties, type ReactNode, useContext, useId, useRef, useState } from 'react'
import type { DataTable } from '../output/table.ts'
import { Axes } from './Axes.tsx'
import type { AxisSpec } from './axis.ts'
import { DirectLabels } from './DirectLabels.tsx'
import { type Datum, extentOf } from './datum.ts'
import type { Interval } from './domain.ts'
import { Legend } from './Legend.tsx'
import { layoutPlot } from './layout.ts'
import { describeMarks, type MarkDescription, type ReadableSeries } from './mark.ts'
import { PlotMenu } from './PlotMenu.tsx'
import { namedPins, PinNames } from './pin-names.ts'
import { type Pick, Stage } from './Stage.tsx'
import { PlotScale, type PlotSpace, SpaceContext } from './space.ts'
import { PlotTextContext } from './text.ts'
import { useSize } from './use-size.ts'
import { useStableDomain } from './use-stable-domain.ts'
import './plot.css'
import './controls.css'

export interface PlotProps {
  title: string
  /** A few quiet words beside the title: "log scale · pinned: Xavier". */
  note?: ReactNode
  x: AxisSpec
  y: AxisSpec
  /** One or two sentences that tell what the plot shows to a reader who cannot see it. */
  summary: string
  /** The data behind the plot; without it, what the marks show. */
  table?: DataTable | (() => DataTable)
  /** Height of the drawing in CSS pixels at projector scale 1; 220 if not given. */
  height?: number
  /** `true` for buttons that switch labelled series on and off, or an own element; stands above the drawing. */
  legend?: boolean | ReactNode
  /** A unit is as long on x as on y, so that circles are round: one of two numeric domains is widened. */
  equal?: boolean
  /** Called with the number of a datum that a click or Enter chooses; of a heat map, the number of the cell. */
  onPick?: (index: number, by: Pick) => void
  /** HTML over the drawing, such as an invitation to run. */
  overlay?: ReactNode
  /** Marks, in drawing order; dense marks on canvas lie beneath all others. */
  children?: ReactNode
}

/** Width at which a plot is drawn until its real width is known (on the server). */
const DEFAULT_WIDTH = 480
const DEFAULT_HEIGHT = 220

/**
 * A figure with axes, marks, read-out, menu (table, SVG, PNG, CSV) and a summary for screen readers.
 * Draws on the server at a default width, scaled to fit, and in its real size once the page is alive; the
 * height is reserved by CSS, so nothing moves.
 */
export function Plot({
  title,
  note,
  x,
  y,
  summary,
  table,
  height = DEFAULT_HEIGHT,
  legend,
  equal,
  overlay,
  onPick,
  children,
}: PlotProps) {
  const stage = useRef<HTMLDivElement>(null)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const size = useSize(stage)
  const givenScale = useContext(PlotScale)
  const scale = givenScale ?? size?.scale ?? 1
  const text = useContext(PlotTextContext)
  const id = useId()

  const marks = describeMarks(children)
  const xDomain = useAxisDomain(
    x,
    marks.flatMap((mark) => mark.x ?? []),
  )
  const yDomain = useAxisDomain(
    y,
    marks.flatMap((mark) => mark.y ?? []),
  )
  const shown = marks.flatMap((mark) => mark.series ?? []).filter(({ label }) => !hidden.has(label))
  const series = namedPins(shown, useContext(PinNames))
  const direct = series.filter((one) => one.direct && one.label)
  const [width, outerHeight] = size ? [size.width, size.height] : [DEFAULT_WIDTH, height * scale]
  const layout = layoutPlot({
    width,
    height: outerHeight,
    scale,
    x,
    y,
    xDomain,
    yDomain,
    labels: direct.map(({ label }) => label),
    above: Math.max(0, ...marks.map(({ above }) => above ?? 0)),
    right: Math.max(0, ...marks.map(({ right }) => right ?? 0)),
    equal,
  })
  const clipId = `clip-${id}`
  const { left, top, right, bottom, fontSize } = layout
  const space: PlotSpace = {
    x: layout.x,
    y: layout.y,
    width,
    height: outerHeight,
    left,
    top,
    right,
    bottom,
    fontSize,
    scale,
    clip: `url(#${clipId})`,
    clipArea: `url(#${clipId}-area)`,
    hidden,
  }
  const makeTable = async () => {
    if (table) return typeof table === 'function' ? table() : table
    return (await import('./table.ts')).tableOfSeries(series, x, y)
  }
  const box = `0 0 ${width} ${outerHeight}`
  const overhang = 6 * scale

  return (
    <figure
      className="plot"
      aria-labelledby={`${id}-title`}
      style={
        { '--plot-height': `${height}px`, ...(givenScale && { '--plot-scale': givenScale }) } as CSSProperties
      }
    >
      <figcaption className="plot-caption">
        <span id={`${id}-title`} className="plot-title">
          {title}
        </span>
        {note && <span className="plot-note">{note}</span>}
        <PlotMenu title={title} table={makeTable} stage={stage} />
      </figcaption>
      <p id={`${id}-summary`} className="visually-hidden">
        {series.length > 0 && !series.some(hasValue) ? text.empty : summary}
      </p>
      {legend === true ? <Legend series={labelled(marks)} hidden={hidden} onChange={setHidden} /> : legend}
      <div className="plot-body">
        <Stage
          ref={stage}
          title={title}
          describedBy={`${id}-summary`}
          space={space}
          series={series}
          x={x}
          y={y}
          onPick={onPick}
        >
          <svg className="plot-layer" data-layer="axes" viewBox={box} aria-hidden="true">
            <Axes x={x} y={y} layout={layout} width={width} scale={scale} />
          </svg>
          <div className="plot-canvases" aria-hidden="true" />
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: the stage around it has a name */}
          <svg
            className="plot-layer plot-marks"
            data-layer="marks"
            viewBox={box}
            aria-hidden={!marks.some(({ interactive }) => interactive)}
          >
            <clipPath id={`${clipId}-area`}>
              <rect x={left} y={top} width={Math.max(0, right - left)} height={Math.max(0, bottom - top)} />
            </clipPath>
            <clipPath id={clipId}>
              <rect
                x={left - overhang}
                y={top - overhang}
                width={Math.max(0, right - left + 2 * overhang)}
                height={Math.max(0, bottom - top + 2 * overhang)}
              />
            </clipPath>
            <SpaceContext value={space}>
              {children}
              <DirectLabels series={direct} outside={layout.labelsOutside} />
            </SpaceContext>
          </svg>
        </Stage>
        {overlay && <div className="plot-overlay">{overlay}</div>}
      </div>
    </figure>
  )
}

/** Whether some value of a series can be drawn; a word along a band can. */
function hasValue({ length, y, z }: ReadableSeries): boolean {
  const value = z ?? y
  for (let index = 0; index < length; index++) {
    const one = value(index)
    if (typeof one !== 'number' || Number.isFinite(one)) return true
  }
  return false
}

/** Every labelled series of the marks, shown or not; of those with one label the first. */
function labelled(marks: readonly MarkDescription[]): ReadableSeries[] {
  const byLabel = new Map<string, ReadableSeries>()
  for (const one of marks.flatMap(({ series }) => series ?? [])) {
    if (one.label && !byLabel.has(one.label)) byLabel.set(one.label, one)
  }
  return [...byLabel.values()]
}

/** The domain of an axis: bands as given, bounds as given, or from the data. */
function useAxisDomain(axis: AxisSpec, columns: Parameters<typeof extentOf>[0]): readonly Datum[] {
  const numeric = axis.scale === 'band' ? undefined : axis
  const given =
    numeric && Array.isArray(numeric.domain) ? (numeric.domain as readonly (number | undefined)[]) : []
  const scale = numeric?.scale ?? 'linear'
  const complete = !numeric || (given[0] !== undefined && given[1] !== undefined)
  const extent = complete ? undefined : extentOf(columns, scale === 'log')
  const automatic: Interval = useStableDomain(extent, {
    scale,
    zero: numeric?.zero,
    resetKey: numeric?.resetKey,
  })
  if (axis.scale === 'band') return axis.domain
  return [given[0] ?? automatic[0], given[1] ?? automatic[1]]
}
