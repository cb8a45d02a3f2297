import { usePlot } from './frame.ts'
import { placeLabels } from './labels.ts'
import type { ReadableSeries } from './mark.ts'

/** Labels at the ends of the lines, moved apart where they would touch; inside the data area when it is narrow. */
export function DirectLabels({ series, outside }: { series: readonly ReadableSeries[]; outside: boolean }) {
  const frame = usePlot()
  const { fontSize, scale, top, bottom, right } = frame
  const labelled = series.filter(({ direct, label }) => direct && label)
  const wanted = labelled.map((line) => lastHeight(line, frame) - (outside ? 0 : fontSize * 0.9))
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

function lastHeight(line: ReadableSeries, frame: ReturnType<typeof usePlot>): number {
  for (let i = line.length - 1; i >= 0; i--) {
    const height = frame.y(line.y(i))
    if (Number.isFinite(frame.x(line.x(i))) && Number.isFinite(height)) return height
  }
  return Number.NaN
}
