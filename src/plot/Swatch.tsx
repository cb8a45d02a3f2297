import { dashArray, type MarkerShape, markerPath } from './series.ts'

interface SwatchProps {
  colour: string
  dash?: readonly number[]
  marker?: MarkerShape
}

/** A short piece of a series' line with its marker. */
export function Swatch({ colour, dash, marker }: SwatchProps) {
  return (
    <svg className="plot-swatch" viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
      <line
        x1="1"
        x2="25"
        y1="6"
        y2="6"
        stroke={colour}
        strokeWidth="2.25"
        strokeDasharray={dashArray(dash, 1)}
      />
      {marker && <path d={markerPath(marker, 3.5)} transform="translate(13 6)" fill={colour} />}
    </svg>
  )
}
