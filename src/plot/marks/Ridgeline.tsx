import { area, line, max } from 'd3'
import { formatNumber } from '../../output/format.ts'
import type { Datum } from '../datum.ts'
import type { Mark } from '../mark.ts'
import { type MarkStyleProps, markStyle } from '../mark-style.ts'
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
        const steps = Array.from({ length: density.length }, (_, step) => step)
        const x = (step: number) => space.x(stepCentre(domain, step, density.length))
        const y = (step: number) => base - (room * density[step]) / top
        const drawn = (step: number) => Number.isFinite(density[step])
        return (
          <g key={name}>
            <path
              d={area<number>().defined(drawn).x(x).y0(base).y1(y).digits(2)(steps) ?? undefined}
              fill="var(--surface)"
              fillOpacity={0.85}
            />
            <path
              d={area<number>().defined(drawn).x(x).y0(base).y1(y).digits(2)(steps) ?? undefined}
              fill={colour}
              fillOpacity={0.22}
            />
            <path
              d={line<number>().defined(drawn).x(x).y(y).digits(2)(steps) ?? undefined}
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
