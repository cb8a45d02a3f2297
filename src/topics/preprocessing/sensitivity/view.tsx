import { useDeferredValue, useMemo } from 'react'
import { useFrame, useRun } from '../../../session/hooks.ts'
import { Block } from '../view/Block.tsx'
import { NudgePlots } from './view/NudgePlots.tsx'
import { SideTable } from './view/SideTable.tsx'
import { SurfacePlots } from './view/SurfacePlots.tsx'
import { BLANK, type Props, type SidesProps, Slot } from './view/sides.tsx'
import { TrainingPlot } from './view/TrainingPlot.tsx'
import { TurningPlot } from './view/TurningPlot.tsx'
import '../view/preprocessing.css'
import './view/sensitivity.css'

export default function Sensitivity({ session, text }: Props) {
  const { words, plots } = text
  const treatment = useRun(session, (run) => run.recorded.treatment)
  const frame = useFrame(session) ?? BLANK
  const names = useMemo(() => ['raw', treatment] as const, [treatment])
  const sides: SidesProps = { session, frame, names, text }
  // Contours take long to work out: the browser gets its turn before them.
  const surfaces: SidesProps = { ...sides, frame: useDeferredValue(frame) }
  return (
    <div className="plot-grid sensitivity">
      <NudgePlots {...sides} />
      <SurfacePlots {...surfaces} />
      <Slot id="rotation">
        <TurningPlot {...sides} />
      </Slot>
      <Slot id="training">
        <TrainingPlot {...sides} />
      </Slot>
      <Slot id="numbers" wide>
        <Block
          title={plots.numbers.title}
          summary={plots.numbers.summary()}
          className="numbers-table"
          scrolls
        >
          <SideTable
            sides={[words.raw, words[treatment]]}
            nudge={frame.nudge}
            minimum={frame.minimum}
            reached={[frame.rawReached, frame.treatedReached]}
            words={words}
          />
        </Block>
      </Slot>
    </div>
  )
}
