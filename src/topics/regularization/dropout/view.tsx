import { Line, Plot, PlotSlot } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import type { text as english } from './text.en.ts'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

export default function Dropout({ session, text }: LabViewProps<typeof experiment, typeof english>) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { steps } = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  return (
    <div className="plot-grid">
      <Slot id="loss" wide>
        <Plot
          title={plots.loss.title}
          summary={frame ? plots.loss.summary({ step: frame.step, loss: frame.loss }) : words.waiting}
          x={{ label: words.step, domain: [0, steps], whole: true }}
          y={{ label: words.loss, scale: 'log' }}
        >
          {pins.map((pin) => (
            <Line key={pin.id} ghost={pin.number} x={pin.log.column('step')} y={pin.log.column('loss')} />
          ))}
          <Line
            x={log.column('step').subarray(0, shown)}
            y={log.column('loss').subarray(0, shown)}
            markers={false}
          />
        </Plot>
      </Slot>
    </div>
  )
}
