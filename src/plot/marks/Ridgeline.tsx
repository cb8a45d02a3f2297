import { max } from 'd3'
import { formatNumber } from '../../output/format.ts'
import type { Datum } from '../datum.ts'
import type { Mark } from '../mark.ts'
import { type MarkStyleProps, markStyle } from '../mark-style.ts'
import { areaPath, linePath } from '../path.ts'
import { usePlot } from '../space.ts'

export interface Ridge {
  /** The band of the y axis it stands on. */
  name: Datum
  /** Density at even steps over the domain. */
  density: ArrayLike<number>
}

export interface RidgelineProps extends MarkStyleProps {
  ridges: readonly Ridge[]
  /** First and last edge of the steps along x. */
  domain: readonly [number, number]
  /** Height of the highest ridge in bands; 1.8 if not given. */
  overlap?: number
  /** Heights relative to each ridge's own top, or to the highest of all. */
  height?: 'each' | 'all'
}

const OVERLAP = 1.8

const stepCentre = ([low, high]: readonly [number, number], step: number, steps: number) =>
  low + ((step + 0.5) / steps) * (high - low)

/** Distributions one above the other, the lower ones in front. The y axis is a band axis, its first band at the top. */
export const Ridgeline: Mark<RidgelineProps> = (props) => {
  const { ridges, domain, overlap = OVERLAP, height = 'each' } = props
  const space = usePlot()
  const { colour } = markStyle(props)
  const highest = max(ridges, ({ density }) => max(density as number[])) ?? 1
  const room = space.y.bandwidth * overlap
  return (
    <g clipPath={space.clip}>
      {ridges.map(({ name, density }) => {
        const base = space.y(name) + space.y.bandwidth / 2
        const top = (height === 'all' ? highest : max(density as number[])) || 1
        const places = Array.from(density, (height, step): [number, number] => [
          space.x(stepCentre(domain, step, density.length)),
          base - (room * height) / top,
        ])
        const area = areaPath(places.map(([x, y]) => [x, base, y]))
        return (
          <g key={name}>
            <path d={area} fill="var(--surface)" fillOpacity={0.85} />
            <path d={area} fill={colour} fillOpacity={0.22} />
            <path
              d={linePath(places)}
              fill="none"
              stroke={colour}
              strokeWidth={1.5 * space.scale}
              strokeLinejoin="round"
            />
          </g>
        )
      })}
    </g>
  )
}

Ridgeline.describe = (props) => {
  const { colour } = markStyle(props)
  return {
    x: [props.domain],
    above: Math.max(0, (props.overlap ?? OVERLAP) - 1),
    series: props.ridges.map(({ name, density }) => ({
      label: String(name),
      colour,
      pick: 'xy',
      glyph: 'patch',
      aligned: true,
      length: density.length,
      x: (step) => stepCentre(props.domain, step, density.length),
      y: () => name,
      text: (step) => formatNumber(density[step]),
    })),
  }
}
