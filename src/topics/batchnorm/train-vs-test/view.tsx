import { Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import type { text as english } from './text.en.ts'
import '../view/batchnorm.css'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Batch sizes whose noise is measured. */
const SIZES = [2, 4, 8, 16, 32, 64, 128, 256]
const NOTHING = new Float64Array(0)

const ACCURACIES = [
  ['test', 'testAccuracy'],
  ['mixed', 'mixedAccuracy'],
  ['sorted', 'sortedAccuracy'],
  ['train', 'trainAccuracy'],
] as const

export default function TrainVsTest({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { steps, batch } = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const column = (name: Parameters<typeof log.column>[0]) => log.column(name).subarray(0, shown)
  const time = column('step')
  const x = { label: words.step, domain: [0, steps] as const }
  const nearest = SIZES.reduce((best, size, i) => (size <= batch ? i : best), 0)
  const step = frame?.step ?? 0
  const percentages = (values: ArrayLike<number>) => Float64Array.from(values, (share) => 100 * share)
  const single = (id: 'loss' | 'bias', name: 'loss' | 'biasNorm', label: string, unit?: string) => (
    <Plot
      title={plots[id].title}
      summary={frame ? plots[id].summary({ step }) : words.waiting}
      x={x}
      y={{ label, unit, scale: 'log' }}
    >
      {pins.map(({ id: pin, number, log: pinned }) => (
        <Line key={pin} ghost={number} x={pinned.column('step')} y={pinned.column(name)} />
      ))}
      <Line x={time} y={column(name)} markers={false} />
    </Plot>
  )
  return (
    <div className="plot-grid">
      <Slot id="accuracy">
        <Plot
          title={plots.accuracy.title}
          legend
          summary={
            frame
              ? plots.accuracy.summary({
                  step,
                  test: frame.testAccuracy,
                  mixed: frame.mixedAccuracy,
                  sorted: frame.sortedAccuracy,
                })
              : words.waiting
          }
          x={x}
          y={{ label: words.accuracy, unit: '%', domain: [0, 100] }}
          height={250}
        >
          <Rule y={10} label={words.chance} />
          {pins.flatMap(({ id, number, log: pinned }) =>
            ACCURACIES.map(([name, channel], series) => (
              <Line
                key={`${id}-${name}`}
                series={series}
                ghost={number}
                x={pinned.column('step')}
                y={percentages(pinned.column(channel))}
              />
            )),
          )}
          {ACCURACIES.map(([name, channel], series) => (
            <Line
              key={name}
              series={series}
              label={words[name]}
              direct={false}
              x={time}
              y={percentages(column(channel))}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="noise">
        <Plot
          title={plots.noise.title}
          legend
          summary={
            frame
              ? plots.noise.summary({
                  size: SIZES[nearest],
                  meanNoise: frame.meanNoise[nearest],
                  varianceNoise: frame.varianceNoise[nearest],
                })
              : words.waiting
          }
          x={{ label: words.batchSize, scale: 'log', domain: [1.7, 300], ticks: SIZES }}
          y={{ label: words.noise, scale: 'log', domain: [0.04, 1.5] }}
          height={250}
        >
          <Rule x={batch} label={`B = ${batch}`} />
          <Line
            series={2}
            label={words.meanTheory}
            direct={false}
            markers={false}
            x={SIZES}
            y={SIZES.map((size) => 1 / Math.sqrt(size))}
          />
          <Line
            series={3}
            label={words.varianceTheory}
            direct={false}
            markers={false}
            x={SIZES}
            y={SIZES.map((size) => Math.sqrt(2 * (size - 1)) / size)}
          />
          <Line series={0} label={words.mean} direct={false} x={SIZES} y={frame?.meanNoise ?? NOTHING} />
          <Line
            series={1}
            label={words.variance}
            direct={false}
            x={SIZES}
            y={frame?.varianceNoise ?? NOTHING}
          />
        </Plot>
      </Slot>
      <Slot id="running">
        <Plot
          title={plots.running.title}
          legend
          summary={
            frame
              ? plots.running.summary({ step, running: frame.runningMean, truth: frame.trueMean })
              : words.waiting
          }
          x={x}
          y={{ label: words.unit, zero: true }}
        >
          <Line
            series={2}
            label={words.batchMean}
            direct={false}
            x={time}
            y={column('batchMean')}
            width={1}
          />
          <Line
            series={0}
            label={words.runningMean}
            direct={false}
            x={time}
            y={column('runningMean')}
            markers={false}
          />
          <Line
            series={1}
            label={words.trueMean}
            direct={false}
            x={time}
            y={column('trueMean')}
            markers={false}
          />
        </Plot>
      </Slot>
      <Slot id="loss">{single('loss', 'loss', words.loss, 'nats')}</Slot>
      <Slot id="bias" wide>
        {single('bias', 'biasNorm', words.norm)}
      </Slot>
    </div>
  )
}
