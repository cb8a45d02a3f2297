import type { ReadableSeries } from './mark.ts'
import type { ReadoutLine } from './readout.ts'
import { markerPath } from './series.ts'
import type { PlotSpace } from './space.ts'

interface ReadoutProps {
  space: PlotSpace
  series: ReadableSeries
  /** Number of that series. */
  active: number
  /** Colour of each series. */
  colours: readonly string[]
  at: readonly [number, number]
  lines: readonly ReadoutLine[]
}

/** Crosshair, marker and tooltip at the datum in hand. */
export function Readout({ space, series, active, colours, at: [x, y], lines }: ReadoutProps) {
  const { width, height, scale, left, right, top, bottom } = space
  const flip = x > width * 0.6
  const gap = 12 * scale
  return (
    <>
      <svg className="plot-layer" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {!series.columns && (
          <g stroke="var(--ink-3)" strokeWidth={scale} strokeDasharray={`${2 * scale} ${3 * scale}`}>
            <line x1={x} x2={x} y1={top} y2={bottom} />
            {series.pick === 'xy' && <line x1={left} x2={right} y1={y} y2={y} />}
          </g>
        )}
        <path
          d={markerPath(series.marker ?? 'circle', 5 * scale)}
          transform={`translate(${x} ${y})`}
          fill={series.colour}
          stroke="var(--surface)"
          strokeWidth={2 * scale}
        />
      </svg>
      <div
        className={flip ? 'plot-tip plot-tip-left' : 'plot-tip'}
        aria-hidden="true"
        style={{
          left: flip ? x - gap : x + gap,
          top: Math.max(top, Math.min(bottom - 40 * scale, y - 20 * scale)),
        }}
      >
        {lines.map(({ series: number, label, value }) => (
          <div
            key={`${number} ${label}`}
            className={number === active ? 'plot-tip-row plot-tip-active' : 'plot-tip-row'}
          >
            {number === undefined ? <i /> : <i style={{ background: colours[number] }} />}
            <span>{label}</span>
            <b>{value}</b>
          </div>
        ))}
      </div>
    </>
  )
}
