import { PlotSlot } from '../../../plot/index.ts'
import { useShown } from '../../../session/shown.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import type { text } from './text.en.ts'
import { AccuracyPlot, LossPlot, RatePlot } from './view/CurvePlots.tsx'
import { Quiz } from './view/Quiz.tsx'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

export default function Curves({ session, text }: Props) {
  const { recorded, pins, count, log } = useShown(session)
  const drawn = { log, count, pins, steps: recorded.steps, text }
  return (
    <div className="plot-grid">
      <Slot id="quiz" wide>
        <Quiz
          experiment={session.experiment}
          text={text}
          onOpen={(preset) => {
            session.apply(preset)
            session.run()
          }}
        />
      </Slot>
      <Slot id="loss">
        <LossPlot {...drawn} />
      </Slot>
      <Slot id="accuracy">
        <AccuracyPlot {...drawn} />
      </Slot>
      <Slot id="rate" wide>
        <RatePlot {...drawn} />
      </Slot>
    </div>
  )
}
