import { type PlotFrame, usePlot } from './frame.ts'
import { placeLabels } from './labels.ts'
import type { ReadableSeries } from './mark.ts'
import { textWidth } from './text-width.ts'

/** Labels at the ends of the lines, moved apart where they would touch; inside the data area when it is narrow. */
export function DirectLabels({ series, outside }: { series: readonly ReadableSeries[]; outside: boolean }) {
  const frame = usePlot()
  const { fontSize, scale, top, bottom, right } = frame
  const labelled = series.filter(({ direct, label }) => direct && label)
  const wanted = labelled.map((line) => (outside ? lastHeight(line, frame) : clearHeight(line, frame)))
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
            key={label}
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

function lastHeight(line: ReadableSeries, frame: PlotFrame): number {
  for (let i = line.length - 1; i >= 0; i--) {
    const height = frame.y(line.y(i))
    if (Number.isFinite(frame.x(line.x(i))) && Number.isFinite(height)) return height
  }
  return Number.NaN
}

/** A height just above or below the stretch of the line that a label inside the data area would cover. */
function clearHeight(line: ReadableSeries, frame: PlotFrame): number {
  const end = lastHeight(line, frame)
  const from = frame.right - textWidth(line.label, frame.fontSize) * 1.1
  let [high, low] = [end, end]
  for (let i = 0; i < line.length; i++) {
    const height = frame.y(line.y(i))
    if (!(frame.x(line.x(i)) >= from) || !Number.isFinite(height)) continue
    high = Math.min(high, height)
    low = Math.max(low, height)
  }
  const gap = frame.fontSize * 0.95
  const below = low - end < end - high && low + 1.5 * gap < frame.bottom
  return below || high - 1.5 * gap < frame.top ? low + gap : high - gap
}
