import { memo } from 'react'
import { Line, Plot, Rule } from '../../../../plot/index.ts'
import { useRun } from '../../../../session/hooks.ts'
import { SIDE_SERIES, type SidesProps } from './sides.tsx'

/** How far above its minimum the loss was on both sides, step by step. */
export const TrainingPlot = memo(function TrainingPlot({ session, frame, names, text }: SidesProps) {
  const { words, plots } = text
  const { target, steps } = useRun(session, (run) => run.recorded)
  const cursor = useRun(session, (run) => run.cursor)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const lowest = frame.minimum[4]
  return (
    <Plot
      title={plots.training.title}
      legend
      summary={plots.training.summary({
        ...{ raw: frame.rawLoss - lowest, treated: frame.treatedLoss - lowest },
        ...{ step: frame.step, goal: target },
      })}
      x={{ label: words.step, scale: 'log', domain: [1, steps] }}
      y={{ label: words.above, scale: 'log', domain: [target / 20, undefined] }}
      height={200}
    >
      {(['rawLoss', 'treatedLoss'] as const).map((loss, side) => (
        <Line
          key={loss}
          series={SIDE_SERIES[side]}
          label={words[names[side]]}
          direct={false}
          markers={false}
          x={log.column('step').subarray(0, shown)}
          y={log
            .column(loss)
            .subarray(0, shown)
            .map((value) => value - lowest)}
        />
      ))}
      <Rule y={target} label={words.goal} />
    </Plot>
  )
})
