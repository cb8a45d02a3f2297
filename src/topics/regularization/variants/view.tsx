import { Bars, formatNumber, Line, Plot, PlotSlot, Rule, Scatter } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { LOOKS, METHODS } from './methods.ts'
import { verdicts } from './reading.ts'
import type { text as english } from './text.en.ts'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const NOTHING = new Float64Array(0)
/** Room for the names of the methods. */
const HEIGHT = 300

export default function Variants({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { repeats } = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const names = METHODS.map((method) => words[method])
  const found = frame ? verdicts(frame) : []
  /** Methods whose number is known, each with what is said of it. */
  const list = (known: ArrayLike<number>, of: (method: number) => string) =>
    names.flatMap((name, method) => (Number.isNaN(known[method]) ? [] : [`${name} ${of(method)}`])).join(', ')
  const bands = { label: '', scale: 'band' as const, domain: names }
  /** Mean gains of the methods whose verdict is told apart from chance, or of the others; the plain network has none. */
  const gains = (counting: boolean) =>
    METHODS.map((_, method) =>
      method > 0 && frame && (found[method] !== 0) === counting ? frame.gain[method] : Number.NaN,
    )
  const dots = METHODS.slice(1).flatMap((_, i) =>
    Array.from({ length: repeats }, (_, repeat) => ({
      name: names[i + 1],
      gain: frame ? frame.accuracy[(i + 1) * repeats + repeat] - frame.accuracy[repeat] : Number.NaN,
    })),
  )
  const clear = names.filter((_, method) => found[method] !== 0)

  return (
    <div className="plot-grid">
      <Slot id="gain" wide>
        <Plot
          title={plots.gain.title}
          legend
          summary={
            frame
              ? plots.gain.summary({
                  list: list(frame.gain, (method) => formatNumber(frame.gain[method])),
                  found: clear.join(', ') || '—',
                })
              : words.waiting
          }
          x={{ label: words.gain, zero: true }}
          y={{ ...bands, domain: names.slice(1) }}
          height={HEIGHT}
        >
          <Bars horizontal series={0} label={words.counts} x={gains(true).slice(1)} y={names.slice(1)} />
          <Bars
            horizontal
            colour="var(--line-strong)"
            label={words.within}
            x={gains(false).slice(1)}
            y={names.slice(1)}
          />
          <Rule x={0} />
          <Scatter
            series={1}
            label={words.each}
            radius={3.5}
            x={dots.map(({ gain }) => gain)}
            y={dots.map(({ name }) => name)}
          />
        </Plot>
      </Slot>
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          legend
          summary={
            frame
              ? plots.loss.summary({
                  list: list(frame.testLossAtEnd, (method) => formatNumber(frame.testLossAtEnd[method])),
                })
              : words.waiting
          }
          x={{ label: words.step, whole: true }}
          y={{ label: words.loss, unit: 'nats' }}
          height={260}
        >
          <Rule y={Math.log(10)} label={words.chance} labelAt="start" />
          {METHODS.map(
            (method, i) =>
              method !== 'early-stopping' && (
                <Line
                  key={method}
                  series={i}
                  label={words[method]}
                  direct={false}
                  markers={false}
                  width={i === 0 ? 3 : undefined}
                  x={frame?.steps ?? NOTHING}
                  y={frame?.testLoss.subarray(i * LOOKS, (i + 1) * LOOKS) ?? NOTHING}
                />
              ),
          )}
        </Plot>
      </Slot>
      <Slot id="accuracy">
        <Plot
          title={plots.accuracy.title}
          legend
          summary={
            frame
              ? plots.accuracy.summary({
                  list: list(
                    frame.trainAccuracy,
                    (method) =>
                      `${formatNumber(frame.trainAccuracy[method])} and ${formatNumber(frame.testAccuracy[method])}`,
                  ),
                })
              : words.waiting
          }
          x={{ label: words.accuracy, domain: [0, 1] }}
          y={bands}
          height={HEIGHT}
        >
          <Rule x={0.1} label={words.chance} />
          <Bars
            horizontal
            series={0}
            group={[0, 2]}
            label={words.test}
            x={frame?.testAccuracy ?? NOTHING}
            y={names}
          />
          <Bars
            horizontal
            series={2}
            group={[1, 2]}
            label={words.train}
            x={frame?.trainAccuracy ?? NOTHING}
            y={names}
          />
        </Plot>
      </Slot>
      <Slot id="stopped">
        <Plot
          title={plots.stopped.title}
          summary={
            frame
              ? plots.stopped.summary({
                  list: Array.from(
                    frame.stopped.filter((at) => !Number.isNaN(at)),
                    (at) => formatNumber(at),
                  ).join(', '),
                })
              : words.waiting
          }
          x={{
            label: words.repetition,
            scale: 'band',
            domain: Array.from({ length: repeats }, (_, i) => String(i + 1)),
          }}
          y={{ label: words.stop, zero: true }}
        >
          <Bars
            series={0}
            x={Array.from({ length: repeats }, (_, i) => String(i + 1))}
            y={frame?.stopped ?? NOTHING}
          />
        </Plot>
      </Slot>
    </div>
  )
}
