import { useMemo } from 'react'
import { useRun } from '../../../session/hooks.ts'
import type { LabViewProps } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { NudgePlots } from './view/NudgePlots.tsx'
import { SideTable } from './view/SideTable.tsx'
import { BLANK, type SidesProps } from './view/sides.tsx'
import { TrainingPlots } from './view/TrainingPlots.tsx'
import { TurningPlot } from './view/TurningPlot.tsx'
import '../view/preprocessing.css'
import './view/sensitivity.css'

type Props = LabViewProps<(typeof experiment)['parameters'], (typeof experiment)['channels']>

export default function Sensitivity({ session, text }: Props) {
  const { words = {}, summaries = {} } = text
  const version = useRun(session, (run) => run.version)
  const cursor = useRun(session, (run) => run.cursor)
  const length = useRun(session, (run) => run.length)
  const treatment = useRun(session, (run) => run.recorded.treatment)
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): frames were added
  // biome-ignore lint/correctness/useExhaustiveDependencies(cursor): another frame is on show
  // biome-ignore lint/correctness/useExhaustiveDependencies(length): frames were forgotten
  const frame = useMemo(() => session.frame() ?? BLANK, [session, version, cursor, length])
  const names = useMemo(() => ['raw', treatment] as const, [treatment])
  const sides: SidesProps = { session, frame, names, words, summaries }
  return (
    <div className="sensitivity">
      <div className="sensitivity-plots">
        <NudgePlots {...sides} />
        <div className="last">
          <TurningPlot {...sides} />
        </div>
        <TrainingPlots {...sides} />
      </div>
      <SideTable
        sides={[words.raw, words[treatment]]}
        nudge={frame.nudge}
        minimum={frame.minimum}
        reached={[frame.rawReached, frame.treatedReached]}
        words={words}
      />
    </div>
  )
}
