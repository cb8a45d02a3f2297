import { useContext } from 'react'
import { Swatch } from './Swatch.tsx'
import type { Glyph, MarkerShape } from './series.ts'
import { PlotTextContext } from './text.ts'

interface LegendEntry {
  label: string
  colour: string
  dash?: readonly number[]
  marker?: MarkerShape
  glyph?: Glyph
  open?: boolean
}

interface LegendProps {
  series: readonly LegendEntry[]
  /** Labels of the series that are switched off. */
  hidden: ReadonlySet<string>
  onChange: (hidden: ReadonlySet<string>) => void
}

/** One button per series, with its line and marker; pressed while the series is shown. */
export function Legend({ series, hidden, onChange }: LegendProps) {
  const text = useContext(PlotTextContext)
  const toggle = (label: string) => {
    const next = new Set(hidden)
    if (!next.delete(label)) next.add(label)
    onChange(next)
  }
  return (
    <fieldset className="plot-legend" aria-label={text.seriesLegend}>
      {series.map((entry) => (
        <button
          key={entry.label}
          type="button"
          aria-pressed={!hidden.has(entry.label)}
          onClick={() => toggle(entry.label)}
        >
          <Swatch {...entry} />
          {entry.label}
        </button>
      ))}
    </fieldset>
  )
}
