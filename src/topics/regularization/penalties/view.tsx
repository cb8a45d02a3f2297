import { Contour, countBins, Histogram, Line, Plot, PlotSlot } from '../../../plot/index.ts'
import { entryColumn, scalarColumn, useShown } from '../../../session/shown.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { centresOf } from '../plane.ts'
import { PlaneMap } from '../view/PlaneMap.tsx'
import type { experiment } from './experiment.ts'
import type { text as english } from './text.en.ts'
import { ShrinkPlot } from './view/ShrinkPlot.tsx'
import { lengthOf, WeightPlane } from './view/WeightPlane.tsx'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const LINES = [
  'plainTraining',
  'plainValidation',
  'training',
  'validation',
  'decoupledTraining',
  'decoupledValidation',
] as const
const NETS = ['without', 'with', 'decoupled'] as const
/** Half of the square of the boundary, and of the histogram. */
const [REACH, WIDEST] = [1.8, 2]
const BINS = 50
const NEAR_ZERO = 0.01
/** Of the penalty, where lines of equal penalty are drawn. */
const LEVELS = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]
const CENTRES = centresOf(REACH)

function deviation(values: ArrayLike<number>): number {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    sum += values[i]
    squares += values[i] ** 2
  }
  return Math.sqrt(Math.max(0, squares / values.length - (sum / values.length) ** 2))
}

/** What nine in ten of the values lie between. */
function range90(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b)
  return [sorted[Math.floor(0.05 * sorted.length)], sorted[Math.floor(0.95 * sorted.length)]]
}

export default function Penalties({ session, text }: Props) {
  const { words, plots } = text
  const { frame, recorded, pins, count, log } = useShown(session)
  const { steps, units, penalty, optimizer, strength, mix, decay, radius, rate } = recorded
  const decoupled = penalty === 'l2' && optimizer === 'adam'
  const step = frame?.step ?? 0
  const time = scalarColumn(log, 'step', count)
  const x = { label: words.step, domain: [0, steps] as const }
  const frames = Array.from({ length: count }, (_, i) => log.at(i)).filter((one) => one !== undefined)
  const nets = decoupled ? NETS : NETS.slice(0, 2)
  const bins = (values: ArrayLike<number>) => countBins(values, [-WIDEST, WIDEST], BINS).counts
  const longest = (weights: ArrayLike<number> | undefined) =>
    Math.max(...Array.from({ length: units }, (_, unit) => lengthOf(weights, unit, units)))
  const level = (u: number, v: number) => {
    if (penalty === 'max-norm' || penalty === 'l2') return Math.hypot(u, v)
    const l1 = Math.abs(u) + Math.abs(v)
    return penalty === 'l1' ? l1 : mix * l1 + ((1 - mix) * (u * u + v * v)) / 2
  }
  const shrinks = frame
    ? [...frame.gradientSize].filter((size, i) => size > 0 && Math.abs(frame.weights[i]) >= NEAR_ZERO)
    : []
  const [least, most] = range90(shrinks.map((size) => (rate * strength) / size))
  return (
    <div className="plot-grid">
      <Slot id="boundary">
        <PlaneMap
          title={plots.boundary.title}
          note={words.boundaryNote}
          summary={
            frame
              ? plots.boundary.summary({ plain: frame.accuracies[1], held: frame.accuracies[3] })
              : words.waiting
          }
          reach={REACH}
          values={frame?.penalized}
          label={words.probability}
          colours={[0, 1]}
          level={0.5}
          points={frame?.points}
          classLabels={[words.class0, words.class1]}
        >
          {frame && (
            <Contour
              x={CENTRES}
              y={CENTRES}
              values={frame.plain}
              levels={[0.5]}
              stroke="var(--ink)"
              width={2}
              dash={[5, 4]}
            />
          )}
        </PlaneMap>
      </Slot>
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          legend
          summary={
            frame
              ? plots.loss.summary({
                  step,
                  plainTraining: frame.losses[0],
                  plain: frame.losses[1],
                  training: frame.losses[2],
                  held: frame.losses[3],
                })
              : words.waiting
          }
          x={x}
          y={{ label: words.loss, unit: 'nats', scale: 'log' }}
          height={320}
        >
          {pins.flatMap(({ id, number, log: pinned }) =>
            LINES.slice(2, 4).map((name, i) => (
              <Line
                key={`${id}-${name}`}
                series={2 + i}
                ghost={number}
                x={pinned.column('step')}
                y={entryColumn(pinned, 'losses', 2 + i, pinned.length)}
              />
            )),
          )}
          {LINES.slice(0, decoupled ? 6 : 4).map((name, series) => (
            <Line
              key={name}
              series={series}
              label={words[name]}
              direct={false}
              x={time}
              y={entryColumn(log, 'losses', series, count)}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="weights">
        <Plot
          title={plots.weights.title}
          legend
          summary={
            frame
              ? plots.weights.summary({
                  plain: deviation(frame.plainWeights),
                  held: deviation(frame.weights),
                })
              : words.waiting
          }
          x={{ label: words.weight, domain: [-WIDEST, WIDEST] }}
          y={{ label: words.count, scale: 'log', domain: [0.8, 5000] }}
          height={260}
        >
          {frame && (
            <Histogram
              series={1}
              label={words.with}
              counts={bins(frame.weights)}
              domain={[-WIDEST, WIDEST]}
            />
          )}
          {frame && (
            <Histogram
              series={0}
              ghost
              label={words.without}
              counts={bins(frame.plainWeights)}
              domain={[-WIDEST, WIDEST]}
            />
          )}
        </Plot>
      </Slot>
      <Slot id="plane">
        <WeightPlane
          title={plots.plane.title}
          summary={
            frame
              ? plots.plane.summary({
                  units,
                  plain: longest(frame.plainWeights),
                  held: longest(frame.weights),
                })
              : words.waiting
          }
          words={words}
          units={units}
          plain={frames.map(({ plainWeights }) => plainWeights)}
          held={frames.map(({ weights }) => weights)}
          penalty={level}
          levels={penalty === 'max-norm' ? [radius] : LEVELS}
        />
      </Slot>
      <Slot id="zeros">
        <Plot
          title={plots.zeros.title}
          legend
          summary={
            frame ? plots.zeros.summary({ plain: frame.nearZero[0], held: frame.nearZero[1] }) : words.waiting
          }
          x={x}
          y={{ label: words.share, unit: '%', domain: [0, 100] }}
          height={260}
        >
          {nets.map((name, series) => (
            <Line
              key={name}
              series={series}
              label={words[name]}
              direct={false}
              x={time}
              y={entryColumn(log, 'nearZero', series, count).map((share) => 100 * share)}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      {decoupled && (
        <Slot id="shrink">
          <ShrinkPlot
            title={plots.shrink.title}
            summary={
              shrinks.length > 0 ? plots.shrink.summary({ least, most, decay: rate * decay }) : words.waiting
            }
            words={words}
            size={shrinks}
            inLoss={rate * strength}
            asDecay={rate * decay}
          />
        </Slot>
      )}
    </div>
  )
}
