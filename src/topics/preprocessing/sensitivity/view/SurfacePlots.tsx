import { memo } from 'react'
import { useRun } from '../../../../session/hooks.ts'
import { SurfacePlot } from './SurfacePlot.tsx'
import { SIDE_SERIES, type SidesProps, Slot } from './sides.tsx'

/** Of raw and of preprocessed data. */
const PLOTS = ['raw-surface', 'preprocessed-surface'] as const

/** The two surfaces with the paths on them. */
export const SurfacePlots = memo(function SurfacePlots({ session, frame, names, text }: SidesProps) {
  const { words, plots } = text
  const cursor = useRun(session, (run) => run.cursor)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const column = (name: Parameters<typeof log.column>[0]) => log.column(name).subarray(0, shown)
  const sides = [
    { surface: frame.rawSurface, w: column('rawW'), b: column('rawB') },
    { surface: frame.treatedSurface, w: column('treatedW'), b: column('treatedB') },
  ]
  return sides.map(({ surface, w, b }, side) => {
    const minimum = frame.minimum.subarray(7 * side, 7 * side + 7)
    const name = words[names[side]]
    const id = PLOTS[side]
    return (
      <Slot key={id} id={id}>
        <SurfacePlot
          title={plots[id].title}
          name={side === 0 ? '' : name}
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
  })
})
