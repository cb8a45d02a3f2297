import type { KeyboardEvent, PointerEvent } from 'react'
import { formatNumber } from '../../output/format.ts'
import type { Mark } from '../mark.ts'
import { seriesStyle } from '../series.ts'
import { type PlotSpace, usePlot } from '../space.ts'

export interface Handle {
  x: number
  y: number
  /** What is moved: "start". */
  label: string
  /** Number of the series whose colour it has; 0 if not given. */
  series?: number
}

export interface HandlesProps {
  handles: readonly Handle[]
  /** Called with a place inside the plot's domain. */
  onMove: (index: number, x: number, y: number) => void
  /** Directions in which the handles move; both if not given. */
  along?: 'x' | 'y' | 'xy'
  /** Text of a place for screen readers. */
  valueText?: (x: number, y: number) => string
}

/** An arrow key moves by this share of the plot, with Shift ten times as far. */
const STEP = 0.01

/** Radius of what can be grasped. */
const TARGET = 16

const KEYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))

/** Points that can be dragged, or moved with the arrow keys; targets are at least 32 pixels wide. */
export const Handles: Mark<HandlesProps> = (props) => {
  const space = usePlot()
  return props.handles.map((handle, index) => (
    <Grip key={handle.label} {...props} space={space} index={index} handle={handle} />
  ))
}

interface GripProps extends HandlesProps {
  space: PlotSpace
  index: number
  handle: Handle
}

function Grip({ space, index, handle, onMove, along = 'xy', valueText }: GripProps) {
  const { x, y, label } = handle
  const [px, py] = [space.x(x), space.y(y)]

  const moveTo = (toX: number, toY: number) =>
    onMove(
      index,
      along === 'y' ? x : space.x.invert(between(toX, space.left, space.right)),
      along === 'x' ? y : space.y.invert(between(toY, space.top, space.bottom)),
    )
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    event.stopPropagation()
    const drawing = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (!drawing || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    moveTo(
      ((event.clientX - drawing.left) * space.width) / drawing.width,
      ((event.clientY - drawing.top) * space.height) / drawing.height,
    )
  }
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const step = KEYS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const share = STEP * (event.shiftKey ? 10 : 1)
    moveTo(
      px + step[0] * share * (space.right - space.left),
      py + step[1] * share * (space.bottom - space.top),
    )
  }
  const [low, high] = along === 'y' ? space.y.domain : space.x.domain
  if (!Number.isFinite(px) || !Number.isFinite(py)) return null
  return (
    <g
      className="plot-grip"
      transform={`translate(${px} ${py})`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={Number(low)}
      aria-valuemax={Number(high)}
      aria-valuenow={along === 'y' ? y : x}
      aria-valuetext={valueText?.(x, y) ?? `${formatNumber(x)}, ${formatNumber(y)}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    >
      <circle
        className="plot-grip-target"
        r={TARGET * Math.max(1, space.scale)}
        fill="var(--accent)"
        fillOpacity={0}
      />
      <circle
        r={6.5 * space.scale}
        fill="var(--surface)"
        stroke={seriesStyle(handle.series ?? 0).colour}
        strokeWidth={3 * space.scale}
      />
    </g>
  )
}

Handles.describe = ({ handles }) => ({
  x: [handles.map(({ x }) => x)],
  y: [handles.map(({ y }) => y)],
  interactive: true,
})
