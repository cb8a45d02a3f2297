import { memo, useMemo } from 'react'
import { formatNumber, Line, Plot, Rule } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps } from '../../topic.ts'
import { LOSS_CHANNELS, lossesOf } from './channels.ts'
import type { experiment } from './experiment.ts'
import { RANGES, SHOWN } from './image-sets.ts'
import { TREATMENTS } from './treatments.ts'
import { TreatedRow } from './view/TreatedRow.tsx'
import '../view/preprocessing.css'
import './view/images.css'

type Props = LabViewProps<(typeof experiment)['parameters'], (typeof experiment)['channels']>

/** Loss of guessing among the classes, nats. */
const GUESS = Math.log(SHOWN)
/** The loss axis ends here: what lies above is a net that is blowing up. */
const HIGHEST = 4

const write = (value: number | undefined, format = formatNumber) =>
  value !== undefined && Number.isFinite(value) ? format(value) : '·'

const percent = (value: number) => `${formatNumber(100 * value, { digits: 2 })} %`

export default function Images({ session, text }: Props) {
  const { words = {}, summaries = {} } = text
  const frame = useFrame(session)
  const recorded = useRun(session, (run) => (run.length > 0 ? run.recorded : run.values))
  const cursor = useRun(session, (run) => run.cursor)
  const pins = useRun(session, (run) => run.pins)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const time = log.column('epoch').subarray(0, shown)
  const losses = frame ? lossesOf(frame) : []

  return (
    <div className="treated-images">
      <Pictures session={session} words={words} />
      <Plot
        title={words.loss}
        legend
        summary={
          frame && summaries.loss
            ? summaries.loss({
                epoch: frame.epoch,
                ...{ none: losses[0], meanImage: losses[1], channelMean: losses[2], standardised: losses[3] },
              })
            : ''
        }
        x={{ label: words.epoch, domain: [0, recorded.epochs] }}
        y={{ label: words.lossAxis, unit: 'nats', scale: 'log', domain: [0.01, HIGHEST] }}
        height={250}
      >
        <Rule y={GUESS} label={`${words.guess} ${formatNumber(GUESS)}`} />
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="numbers-table" aria-label={words.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.treatment}</th>
              <th scope="col">{words.range}</th>
              <th scope="col">{words.lastLoss}</th>
              <th scope="col">{words.reached}</th>
              <th scope="col">{words.dead}</th>
              <th scope="col">{words.accuracy}</th>
            </tr>
          </thead>
          <tbody>
            {TREATMENTS.map((treatment, i) => {
              const [low, high] = frame?.numbers.subarray(4 * i + 2, 4 * i + 4) ?? []
              const lost = frame !== undefined && !Number.isFinite(losses[i])
              return (
                <tr key={treatment}>
                  <th scope="row">{words[treatment]}</th>
                  <td>
                    {write(low, rough)} … {write(high, rough)}
                  </td>
                  <td>{lost ? words.lost : write(losses[i])}</td>
                  <td>
                    {frame && Number.isNaN(frame.reached[i]) ? words.notReached : write(frame?.reached[i])}
                  </td>
                  <td>{write(frame?.dead[i], percent)}</td>
                  <td>{write(frame?.accuracy[i], percent)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/** Two decimals, or none from ten on; no sign on what rounds to 0. */
function rough(value: number): string {
  const text = value.toFixed(Math.abs(value) < 10 ? 2 : 0)
  return Number(text) === 0 ? '0' : text.replace('-', '−')
}

interface PicturesProps {
  readonly session: Props['session']
  readonly words: Readonly<Record<string, string>>
}

/** Drawn once for each run: the images do not change while the nets train. */
const Pictures = memo(function Pictures({ session, words }: PicturesProps) {
  const recorded = useRun(session, (run) => run.recorded)
  const drawn = useRun(session, (run) => run.length > 0)
  const classes = (words.classes ?? '').split(', ')
  // biome-ignore lint/correctness/useExhaustiveDependencies(recorded): other values, another run, other images
  const { samples, statistics, numbers } = useMemo(() => {
    const first = drawn ? session.log.at(0) : undefined
    const copy = (values: ArrayLike<number> | undefined) => new Float32Array(values ?? [])
    const { mean, std, channelMean } = { ...first }
    return {
      samples: copy(first?.samples),
      statistics: { mean: copy(mean), std: copy(std), channelMean: copy(channelMean) },
      numbers: TREATMENTS.map((_, i) => {
        const [middle, spread] = first?.numbers.subarray(4 * i) ?? []
        return `${write(middle, rough)} ± ${write(spread, rough)}`
      }),
    }
  }, [session, recorded, drawn])
  return (
    <section className="treated-rows" aria-label={words.pictures}>
      {TREATMENTS.map((treatment, i) => (
        <TreatedRow
          key={treatment}
          treatment={treatment}
          samples={samples}
          statistics={statistics}
          numbers={`${words.pixels} ${numbers[i]}`}
          largest={RANGES[recorded.range]}
          classes={classes}
          words={words}
        />
      ))}
      <p className="aside">{words.shown}</p>
    </section>
  )
})
