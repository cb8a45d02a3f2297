import type { Datum } from '../datum.ts'
import type { Mark } from '../mark.ts'
import { type MarkStyleProps, markStyle } from '../mark-style.ts'
import { isPlaced } from '../points.ts'
import { markersPath, traceMarker } from '../series.ts'
import type { PlotSpace } from '../space.ts'
import { usePlot } from '../space.ts'
import { CanvasMark } from './CanvasMark.tsx'

export interface StripGroup {
  /** The band it stands in. */
  name: Datum
  values: ArrayLike<number>
}

export interface StripProps extends MarkStyleProps {
  groups: readonly StripGroup[]
  /** Radius in pixels at scale 1; 2.5 if not given. */
  radius?: number
}

const RADIUS = 2.5
const OPACITY = 0.6
const DENSE_FROM = 1500

/** The index' bits in reverse after the point (van der Corput): even spread, alike in every drawing. */
function spread(index: number): number {
  let share = 0
  for (let bits = index + 1, weight = 0.5; bits > 0; bits >>= 1, weight /= 2) share += (bits & 1) * weight
  return share
}

function placeOf({ x, y }: PlotSpace, name: Datum, value: number, index: number): readonly [number, number] {
  return [x(name) + (spread(index) - 0.5) * x.bandwidth * 0.8, y(value)]
}

/** All values of each group as dots in its band of the x axis, spread sideways so that they can be told apart. */
export const Strip: Mark<StripProps> = (props) => {
  const space = usePlot()
  const { colour, marker, opacity } = markStyle(props)
  const radius = (props.radius ?? RADIUS) * space.scale
  const places = props.groups.flatMap(({ name, values }) =>
    Array.from(values, (value, index) => placeOf(space, name, value, index)),
  )
  if (places.length > DENSE_FROM) {
    return (
      <CanvasMark
        draw={({ context, colour: computed }) => {
          context.globalAlpha = OPACITY * opacity
          context.fillStyle = computed(colour)
          context.beginPath()
          for (const place of places)
            if (isPlaced(place)) traceMarker(context, marker, radius, place[0], place[1])
          context.fill()
        }}
      />
    )
  }
  return (
    <path
      d={markersPath(marker, radius, places)}
      clipPath={space.clip}
      fill={colour}
      opacity={OPACITY * opacity}
    />
  )
}

Strip.describe = (props) => {
  const { colour, marker } = markStyle(props)
  return {
    y: props.groups.map(({ values }) => values),
    series: props.groups.map(({ name, values }) => ({
      label: String(name),
      colour,
      marker,
      pick: 'xy',
      glyph: 'point',
      length: values.length,
      x: () => name,
      y: (index) => values[index],
      position: (index, space) => placeOf(space, name, values[index], index),
    })),
  }
}
