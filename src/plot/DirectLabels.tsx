import { placeLabels } from './labels.ts'
import type { ReadableSeries } from './mark.ts'
import { type PlotSpace, usePlot } from './space.ts'
import { textWidth } from './text-width.ts'

/** Labels at the ends of the lines, moved apart where they would touch; inside the data area when it is narrow. */
export function DirectLabels({ series, outside }: { series: readonly ReadableSeries[]; outside: boolean }) {
  const space = usePlot()
  const { fontSize, scale, top, bottom, right } = space
  const labelled = series.filter(({ direct, label }) => direct && label)
  const ends = labelled.map((line) => lastHeight(line, space))
  const wanted = outside ? ends : labelled.map((line, index) => clearHeight(line, space, sideOf(ends, index)))
  const placed = placeLabels(wanted, fontSize * 1.2, [top + fontSize / 2, bottom - fontSize / 2])
  return (
    <g
      fontSize={fontSize}
      fontWeight={600}
      stroke="var(--surface)"
      strokeWidth={3 * scale}
      paintOrder="stroke"
    >
      {labelled.map(({ label, colour }, index) =>
        Number.isNaN(placed[index]) ? null : (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines, now and pinned, may have one label
            key={index}
            x={outside ? right + 7 * scale : right - 2 * scale}
            y={placed[index]}
            dy="0.33em"
            textAnchor={outside ? 'start' : 'end'}
            fill={colour}
          >
            {label}
          </text>
        ),
      )}
    </g>
  )
}

function lastHeight(line: ReadableSeries, space: PlotSpace): number {
  for (let i = line.length - 1; i >= 0; i--) {
    const height = space.y(line.y(i))
    if (Number.isFinite(space.x(line.x(i))) && Number.isFinite(height)) return height
  }
  return Number.NaN
}

type Side = 'above' | 'below' | 'either'

/** Labels inside the data area keep the order of the lines: those of the upper half stand above their lines. */
function sideOf(ends: readonly number[], index: number): Side {
  if (ends.length === 1) return 'either'
  const higher = ends.filter(
    (end, other) => end < ends[index] || (end === ends[index] && other < index),
  ).length
  return higher < ends.length / 2 ? 'above' : 'below'
}

/** A height just above or below the stretch of the line that a label inside the data area would cover. */
function clearHeight(line: ReadableSeries, space: PlotSpace, side: Side): number {
  const end = lastHeight(line, space)
  const from = space.right - textWidth(line.label, space.fontSize) * 1.1
  let [high, low] = [end, end]
  for (let i = 0; i < line.length; i++) {
    const height = space.y(line.y(i))
    if (!(space.x(line.x(i)) >= from) || !Number.isFinite(height)) continue
    high = Math.min(high, height)
    low = Math.max(low, height)
  }
  const gap = space.fontSize * 0.95
  const roomAbove = high - 1.5 * gap > space.top
  const roomBelow = low + 1.5 * gap < space.bottom
  const below = side === 'either' ? low - end < end - high : side === 'below'
  return (below && roomBelow) || !roomAbove ? low + gap : high - gap
}
