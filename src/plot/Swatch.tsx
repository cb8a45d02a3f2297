import { dashArray, type Glyph, type MarkerShape, markerPath } from './series.ts'

interface SwatchProps {
  colour: string
  dash?: readonly number[]
  marker?: MarkerShape
  glyph?: Glyph
  /** The marker is an outline. */
  open?: boolean
}

/** A small picture of a series: a piece of its line with its marker, the marker alone, or a patch of its filling. */
export function Swatch({ colour, dash, marker, glyph = 'line', open = false }: SwatchProps) {
  return (
    <svg className="plot-swatch" viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
      {glyph === 'patch' && <rect x="5" y="1" width="16" height="10" rx="2" fill={colour} />}
      {glyph === 'line' && (
        <path d="M1,6H25" stroke={colour} strokeWidth="2.25" strokeDasharray={dashArray(dash, 1)} />
      )}
      {glyph !== 'patch' && marker && (
        <path
          d={markerPath(marker, open ? 4 : 3.5)}
          transform="translate(13 6)"
          fill={open ? 'none' : colour}
          stroke={open ? colour : undefined}
          strokeWidth="1.5"
        />
      )}
    </svg>
  )
}
