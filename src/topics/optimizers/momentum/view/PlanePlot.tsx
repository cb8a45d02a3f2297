import { useMemo } from 'react'
import { formatNumber, Handles, HeatMap, Line, Plot, Scatter } from '../../../../plot/index.ts'
import { ALPHA, alphas, BETA, betas, plane } from '../plane.ts'
import { best, criticalBeta, type Method } from '../rates.ts'
import type { text } from '../text.en.ts'

interface PlanePlotProps {
  readonly title: string
  readonly summary: string
  readonly alpha: number
  readonly beta: number
  readonly condition: number
  readonly method: Method
  readonly words: (typeof text)['words']
  readonly onMove: (alpha: number, beta: number) => void
}

const CURVE = Array.from({ length: 161 }, (_, i) => i / 40)

/** The present setting on the plane of all, coloured by how fast the slowest error shrinks. */
export function PlanePlot(props: PlanePlotProps) {
  const { alpha, beta, condition, method, words } = props
  const rates = useMemo(() => plane(method, condition), [method, condition])
  const fastest = best(method, condition)
  const critical = (lambda: number) => CURVE.map((at) => criticalBeta(at, lambda))
  return (
    <Plot
      title={props.title}
      summary={props.summary}
      x={{ label: words.alpha, domain: [...ALPHA] }}
      y={{ label: words.beta, domain: [...BETA] }}
      height={320}
      legend
    >
      <HeatMap x={alphas} y={betas} values={rates} colours={[fastest.rate, 1]} label={words.rate} />
      {method === 'momentum' && (
        <Line
          x={CURVE}
          y={critical(1 / condition)}
          series={1}
          label={words.criticalFlat}
          direct={false}
          markers={false}
        />
      )}
      {method === 'momentum' && (
        <Line
          x={CURVE}
          y={critical(1)}
          series={3}
          label={words.criticalSteep}
          direct={false}
          markers={false}
        />
      )}
      <Scatter x={[fastest.alpha]} y={[fastest.beta]} series={2} label={words.best} radius={6} />
      <Handles
        handles={[{ x: alpha, y: beta, label: words.setting }]}
        onMove={(_, toAlpha, toBeta) => props.onMove(Number(toAlpha.toFixed(3)), Number(toBeta.toFixed(4)))}
        valueText={(a, b) => `α ${formatNumber(a)}, β ${formatNumber(b)}`}
      />
    </Plot>
  )
}
