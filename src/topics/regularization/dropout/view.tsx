import { memo } from 'react'
import type { Frame } from '../../../lab/channel.ts'
import { Contour, Line, Plot, PlotSlot, Rule, useSameNumbers } from '../../../plot/index.ts'
import { entryColumn, scalarColumn, useShown } from '../../../session/shown.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { centresOf, SIDE } from '../plane.ts'
import { PlaneMap } from '../view/PlaneMap.tsx'
import type { experiment } from './experiment.ts'
import type { text as english } from './text.en.ts'
import { MomentsPlot } from './view/MomentsPlot.tsx'
import { NetPlot } from './view/NetPlot.tsx'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const LINES = ['plainTraining', 'plainValidation', 'droppedTraining', 'droppedValidation'] as const
/** Their names where nothing is dropped. */
const ALIKE = ['training', 'validation'] as const
const AVERAGED = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
const NOTHING = new Float64Array(0)
/** Half of the squares of the two maps. */
const [NEAR, FAR] = [1.8, 5]
const CENTRES = centresOf(NEAR)

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

/** Mean of a grid in its four corners. */
function cornerMean(values: ArrayLike<number>): number {
  const corners = [0, SIDE - 1, SIDE * (SIDE - 1), SIDE * SIDE - 1]
  return corners.reduce((total, cell) => total + values[cell] / 4, 0)
}

export default function Dropout({ session, text }: Props) {
  const { words, plots } = text
  const { frame, recorded, pins, count: shown, log } = useShown(session)
  const { steps, units, keep1, keep2 } = recorded
  const nothingDropped = keep1 === 1 && keep2 === 1
  const lines = nothingDropped ? LINES.slice(0, 2) : LINES
  const time = scalarColumn(log, 'step', shown)
  const step = frame?.step ?? 0
  const classLabels = [words.class0, words.class1]
  const losses = frame?.losses ?? [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
  const ended = frame !== undefined && Number.isFinite(frame.answerGap[0])
  const points = useSameNumbers(frame?.points ?? NOTHING)
  return (
    <div className="plot-grid">
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          legend
          summary={
            frame
              ? plots.loss.summary({
                  step,
                  plainTraining: losses[0],
                  plain: losses[1],
                  training: losses[2],
                  dropped: losses[3],
                })
              : words.waiting
          }
          x={{ label: words.step, domain: [0, steps] }}
          y={{ label: words.loss, unit: 'nats', scale: 'log' }}
          height={260}
        >
          {pins.flatMap(({ id, number, log: pinned }) =>
            lines.map((name, series) => (
              <Line
                key={`${id}-${name}`}
                series={series}
                ghost={number}
                x={pinned.column('step')}
                y={entryColumn(pinned, 'losses', series, pinned.length)}
              />
            )),
          )}
          {lines.map((name, series) => (
            <Line
              key={name}
              series={series}
              label={nothingDropped ? words[ALIKE[series]] : words[name]}
              direct={false}
              x={time}
              y={entryColumn(log, 'losses', series, shown)}
              markers={false}
            />
          ))}
          {!nothingDropped && (
            <Line
              series={4}
              label={words.batch}
              direct={false}
              x={time}
              y={scalarColumn(log, 'batchLoss', shown)}
              markers={false}
              width={1.25}
            />
          )}
        </Plot>
      </Slot>
      <Slot id="net">
        <NetPlot
          title={plots.net.title}
          summary={
            frame
              ? plots.net.summary({
                  step,
                  units,
                  kept1: sum(frame.mask.subarray(0, units)),
                  kept2: sum(frame.mask.subarray(units)),
                })
              : words.waiting
          }
          units={units}
          weights={frame?.weights}
          mask={frame?.mask}
          words={words}
        />
      </Slot>
      <Slot id="boundary">
        <PlaneMap
          title={plots.boundary.title}
          note={nothingDropped ? undefined : words.boundaryNote}
          summary={
            frame
              ? plots.boundary.summary({ plain: frame.accuracies[1], dropped: frame.accuracies[3] })
              : words.waiting
          }
          reach={NEAR}
          values={frame?.dropped}
          label={words.probability}
          colours={[0, 1]}
          level={0.5}
          points={points}
          classLabels={classLabels}
        >
          {frame && !nothingDropped && (
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
      <SpreadPlot
        frame={ended ? frame : undefined}
        points={points}
        text={text}
        running={frame !== undefined && !ended}
      />
      <Slot id="means">
        <MomentsPlot
          title={plots.means.title}
          summary={frame ? plots.means.summary({ ratio: frame.meanRatio }) : words.waiting}
          values={frame?.means}
          units={units}
          labels={{ x: words.meanInTraining, y: words.meanAtTest, units: words.units, equal: words.equal }}
        />
      </Slot>
      <Slot id="variances">
        <MomentsPlot
          title={plots.variances.title}
          summary={frame ? plots.variances.summary({ ratio: frame.varianceRatio }) : words.waiting}
          values={frame?.variances}
          units={units}
          labels={{
            x: words.varianceInTraining,
            y: words.varianceAtTest,
            units: words.units,
            equal: words.equal,
          }}
        />
      </Slot>
      <MaskPlots frame={ended ? frame : undefined} text={text} running={frame !== undefined && !ended} />
    </div>
  )
}

interface EndProps extends Pick<Props, 'text'> {
  /** The last frame of a run that has ended. */
  readonly frame: Frame<Props['session']['experiment']['channels']> | undefined
  readonly points: ArrayLike<number>
  readonly running: boolean
}

/** What is measured when the run has ended; until then these are not drawn again with every frame. */
const SpreadPlot = memo(function SpreadPlot({ frame, points, text, running }: EndProps) {
  const { words, plots } = text
  const classLabels = [words.class0, words.class1]
  const later = running ? words.later : undefined
  return (
    <Slot id="spread">
      <PlaneMap
        title={plots.spread.title}
        summary={
          frame
            ? plots.spread.summary({ most: Math.max(...frame.spread), corners: cornerMean(frame.spread) })
            : words.waiting
        }
        reach={FAR}
        values={frame ? frame.spread : undefined}
        label={words.deviation}
        map="sequential"
        colours={[0, 0.5]}
        points={points}
        classLabels={classLabels}
        radius={2}
        overlay={later}
      />
    </Slot>
  )
})

/** Likewise, averages over masks. */
const MaskPlots = memo(function MaskPlots({ frame, text, running }: Omit<EndProps, 'points'>) {
  const { words, plots } = text
  const later = running ? words.later : undefined
  const overMasks = { label: words.masks, scale: 'log', domain: [0.9, 570], ticks: [1, 8, 64, 512] } as const
  return (
    <>
      <Slot id="masks">
        <Plot
          title={plots.masks.title}
          legend
          summary={
            frame
              ? plots.masks.summary({
                  input: frame.inputGap[AVERAGED.length - 1],
                  answer: frame.answerGap[AVERAGED.length - 1],
                })
              : words.waiting
          }
          x={overMasks}
          y={{ label: words.distance, scale: 'log' }}
          height={230}
          overlay={later}
        >
          <Line
            series={0}
            label={words.inputDistance}
            direct={false}
            x={AVERAGED}
            y={frame ? frame.inputGap : NOTHING}
          />
          <Line
            series={1}
            label={words.answerDistance}
            direct={false}
            x={AVERAGED}
            y={frame ? frame.answerGap : NOTHING}
          />
        </Plot>
      </Slot>
      <Slot id="average">
        <Plot
          title={plots.average.title}
          summary={
            frame
              ? plots.average.summary({
                  average: frame.averageLoss[AVERAGED.length - 1],
                  single: frame.losses[3],
                })
              : words.waiting
          }
          x={overMasks}
          y={{ label: words.loss, unit: 'nats' }}
          height={230}
          overlay={later}
        >
          {frame && <Rule y={frame.losses[3]} label={words.single} />}
          <Line series={0} label={words.averageLoss} x={AVERAGED} y={frame ? frame.averageLoss : NOTHING} />
        </Plot>
      </Slot>
    </>
  )
})
