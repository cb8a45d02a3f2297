import { formatNumber, Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { Block } from '../view/Block.tsx'
import { LOSS_CHANNELS, lossesOf } from './channels.ts'
import type { experiment } from './experiment.ts'
import { SHOWN } from './image-sets.ts'
import type { text } from './text.en.ts'
import { TREATMENTS } from './treatments.ts'
import { NetworksTable } from './view/NetworksTable.tsx'
import { Pictures } from './view/Pictures.tsx'
import '../view/preprocessing.css'
import './view/images.css'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Chance-level loss, nats. */
const CHANCE = Math.log(SHOWN)
/** The loss axis ends here: what lies above is a net that is blowing up. */
const HIGHEST = 4

/** Test accuracy of one network, in percent, frame by frame. */
const accuracyColumn = (log: Props['session']['log'], network: number, shown: number) =>
  Float64Array.from({ length: shown }, (_, i) => 100 * (log.at(i)?.accuracy[network] ?? Number.NaN))

/** By the names that the summary has. */
function accuracies(values: ArrayLike<number> | undefined) {
  const [none, meanImage, channelMean, standardised] = TREATMENTS.map((_, i) => values?.[i] ?? Number.NaN)
  return { none, meanImage, channelMean, standardised }
}

export default function Images({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const recorded = useRun(session, (run) => (run.length > 0 ? run.recorded : run.values))
  const cursor = useRun(session, (run) => run.cursor)
  const pins = useRun(session, (run) => run.pins)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const time = log.column('epoch').subarray(0, shown)
  const [none, meanImage, channelMean, standardised] = frame
    ? lossesOf(frame)
    : TREATMENTS.map(() => Number.NaN)

  return (
    <div className="treated-images">
      <Slot id="pictures">
        <Block title={plots.pictures.title} summary={plots.pictures.summary()} className="treated-rows">
          <Pictures session={session} words={words} />
        </Block>
      </Slot>
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          legend
          summary={plots.loss.summary({
            epoch: frame?.epoch ?? 0,
            ...{ none, meanImage, channelMean, standardised },
          })}
          x={{ label: words.epoch, domain: [0, recorded.epochs] }}
          y={{ label: words.lossAxis, unit: 'nats', scale: 'log', domain: [0.01, HIGHEST] }}
          height={250}
        >
          <Rule y={CHANCE} label={`${words.chance} ${formatNumber(CHANCE)}`} />
          {pins.flatMap((pin) =>
            TREATMENTS.map((treatment, i) => (
              <Line
                key={`${pin.id}-${treatment}`}
                series={i}
                ghost
                markers={false}
                x={pin.log.column('epoch')}
                y={pin.log.column(LOSS_CHANNELS[i])}
              />
            )),
          )}
          {TREATMENTS.map((treatment, i) => (
            <Line
              key={treatment}
              series={i}
              label={words[treatment]}
              direct={false}
              markers={false}
              x={time}
              y={log.column(LOSS_CHANNELS[i]).subarray(0, shown)}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="accuracy">
        <Plot
          title={plots.accuracy.title}
          legend
          summary={plots.accuracy.summary({
            epoch: frame?.epoch ?? 0,
            ...accuracies(frame?.accuracy),
          })}
          x={{ label: words.epoch, domain: [0, recorded.epochs] }}
          y={{ label: words.accuracy, unit: '%', domain: [0, 100] }}
          height={250}
        >
          <Rule y={100 / SHOWN} label={`${words.chance} ${formatNumber(100 / SHOWN, { digits: 2 })}%`} />
          {pins.flatMap((pin) =>
            TREATMENTS.map((treatment, i) => (
              <Line
                key={`${pin.id}-${treatment}`}
                series={i}
                ghost
                markers={false}
                x={pin.log.column('epoch')}
                y={accuracyColumn(pin.log, i, pin.log.length)}
              />
            )),
          )}
          {TREATMENTS.map((treatment, i) => (
            <Line
              key={treatment}
              series={i}
              label={words[treatment]}
              direct={false}
              markers={false}
              x={time}
              y={accuracyColumn(log, i, shown)}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="numbers" wide>
        <Block
          title={plots.numbers.title}
          summary={plots.numbers.summary()}
          className="numbers-table"
          scrolls
        >
          <NetworksTable frame={frame} words={words} />
        </Block>
      </Slot>
    </div>
  )
}
