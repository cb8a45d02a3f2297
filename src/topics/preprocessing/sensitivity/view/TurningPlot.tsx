import { memo } from 'react'
import { formatNumber, Line, Plot, Rule } from '../../../../plot/index.ts'
import { useRun } from '../../../../session/hooks.ts'
import { TURNS } from '../line-study.ts'
import { SIDE_SERIES, type SidesProps } from './sides.tsx'

/** The loss on both sides against the angle by which the weights are turned. */
export const TurningPlot = memo(function TurningPlot({
  session,
  frame,
  names,
  text: { words, plots },
}: SidesProps) {
  const turn = useRun(session, (run) => run.values.turn)
  return (
    <Plot
      title={plots.rotation.title}
      legend
      summary={plots.rotation.summary({ turn, raw: frame.nudge[1], treated: frame.nudge[2] })}
      x={{ label: words.turn, unit: '°', domain: [-30, 30] }}
      y={{ label: words.loss, zero: true }}
      height={200}
    >
      {names.map((name, side) => (
        <Line
          key={name}
          series={SIDE_SERIES[side]}
          label={words[name]}
          direct={false}
          markers={false}
          x={TURNS}
          y={frame.turned.subarray(side * TURNS.length, (side + 1) * TURNS.length)}
        />
      ))}
      <Rule x={turn} label={`${formatNumber(turn)}°`} />
    </Plot>
  )
})
