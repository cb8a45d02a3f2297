import { Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { scalarColumn, useShown } from '../../../session/shown.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { PIXELS } from '../digits.ts'
import { CHANCE, CHECKS, LIMITS, outcomes } from './checks.ts'
import type { experiment } from './experiment.ts'
import type { text } from './text.en.ts'
import { Checklist } from './view/Checklist.tsx'
import { DigitPicture } from './view/DigitPicture.tsx'
import './view/sanity.css'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Least loss that the attempt's axis shows. */
const LOWEST = 0.001

export default function Sanity({ session, text }: Props) {
  const { words, plots } = text
  const { frame, recorded, pins, count, log } = useShown(session)
  const all = frame && outcomes(frame, recorded.steps)
  const many = (outcome: string) => (all ? CHECKS.filter((name) => all[name] === outcome).length : 0)
  const labels = Array.from(frame?.labels ?? [])
  const steps = scalarColumn(log, 'step', count)
  const accuracy = scalarColumn(log, 'accuracy', count)
  const reached = steps[accuracy.indexOf(100)]

  return (
    <div className="plot-grid sanity-plots">
      <Slot id="checklist" wide>
        <Checklist
          frame={frame}
          steps={recorded.steps}
          examples={recorded.examples}
          words={words}
          title={plots.checklist.title}
          summary={plots.checklist.summary({
            passed: many('passed'),
            failed: many('failed'),
            pending: CHECKS.length - many('passed') - many('failed'),
          })}
        />
      </Slot>
      <Slot id="examples">
        <figure className="sanity-examples">
          <figcaption>
            {plots.examples.title}
            <span className="visually-hidden">
              {plots.examples.summary({ count: labels.length, labels: labels.join(', ') })}
            </span>
          </figcaption>
          <ol>
            {labels.map((label, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place in the set
              <li key={i}>
                <DigitPicture
                  values={frame?.pictures.subarray(i * PIXELS, (i + 1) * PIXELS) ?? []}
                  label={`${words.picture} ${i + 1}`}
                />
                <span>
                  <span className="visually-hidden">{words.label} </span>
                  {label}
                </span>
              </li>
            ))}
          </ol>
        </figure>
      </Slot>
      <Slot id="overfit">
        <Plot
          title={plots.overfit.title}
          summary={plots.overfit.summary({
            step: frame?.step ?? Number.NaN,
            loss: frame?.loss ?? Number.NaN,
            accuracy: frame?.accuracy ?? Number.NaN,
          })}
          x={{ label: words.step, domain: [0, recorded.steps], whole: true }}
          y={{ label: words.loss, unit: 'nats', scale: 'log', domain: [LOWEST, 100] }}
          height={230}
        >
          <Rule y={CHANCE} label={words.chance} />
          <Rule y={LIMITS.overfit} label={words.limit} colour="var(--good)" />
          {pins.map((pin) => (
            <Line
              key={pin.id}
              ghost={pin.number}
              x={pin.log.column('step')}
              y={pin.log.column('loss')}
              markers={false}
            />
          ))}
          <Line x={steps} y={scalarColumn(log, 'loss', count)} markers={false} />
          {reached !== undefined && <Rule x={reached} label={words.allRight} colour="var(--good)" />}
        </Plot>
      </Slot>
    </div>
  )
}
