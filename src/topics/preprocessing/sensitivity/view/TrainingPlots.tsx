import { memo } from 'react'
import { Line, Plot, Rule } from '../../../../plot/index.ts'
import { useRun } from '../../../../session/hooks.ts'
import { SurfacePlot } from './SurfacePlot.tsx'
import { SIDE_SERIES, type SidesProps, Slot } from './sides.tsx'

/** Of raw and of preprocessed data. */
const SURFACES = ['raw-surface', 'preprocessed-surface'] as const

/** The two surfaces with the paths on them, and how the loss fell. */
export const TrainingPlots = memo(function TrainingPlots(props: SidesProps) {
  const { session, frame, names } = props
  const { words, plots } = props.text
  const { target, steps } = useRun(session, (run) => run.recorded)
  const cursor = useRun(session, (run) => run.cursor)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const column = (name: Parameters<typeof log.column>[0]) => log.column(name).subarray(0, shown)
  const lowest = frame.minimum[4]
  const sides = [
    { surface: frame.rawSurface, loss: column('rawLoss'), w: column('rawW'), b: column('rawB') },
    {
      surface: frame.treatedSurface,
      loss: column('treatedLoss'),
      w: column('treatedW'),
      b: column('treatedB'),
    },
  ]
  return (
    <>
      {sides.map(({ surface, w, b }, side) => {
        const minimum = frame.minimum.subarray(7 * side, 7 * side + 7)
        const name = words[names[side]]
        const id = SURFACES[side]
        return (
          <Slot key={id} id={id}>
            <SurfacePlot
              title={plots[id].title}
              name={name}
              summary={plots[id].summary({
                ...{ side: name, condition: minimum[2] / minimum[3], w: minimum[0], b: minimum[1] },
              })}
              surface={surface}
              window={frame.windows.subarray(4 * side, 4 * side + 4)}
              minimum={minimum}
              path={{ w, b }}
              series={SIDE_SERIES[side]}
              words={words}
            />
          </Slot>
        )
      })}
      <Slot id="training">
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
          {sides.map(({ loss }, side) => (
            <Line
              key={names[side]}
              series={SIDE_SERIES[side]}
              label={words[names[side]]}
              direct={false}
              markers={false}
              x={column('step')}
              y={loss.map((value) => value - lowest)}
            />
          ))}
          <Rule y={target} label={words.goal} />
        </Plot>
      </Slot>
    </>
  )
})
