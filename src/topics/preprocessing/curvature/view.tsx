import { formatNumber, Handles, Line, Plot, PlotSlot, Rule, Scatter } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { type experiment, TARGET } from './experiment.ts'
import { quadratic } from './quadratic.ts'
import type { text as english } from './text.en.ts'
import { QuadraticContours } from './view/QuadraticContours.tsx'
import '../view/preprocessing.css'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Half the width of the raw cloud's axes. */
const EDGE = 10
/** Losses of the contours, as multiples of the initial one: neighbours are twice as far from the optimum. */
const LEVELS = [1 / 256, 1 / 64, 1 / 16, 1 / 4, 1, 4, 16]

const column = (points: ArrayLike<number> | undefined, which: 0 | 1) =>
  Float64Array.from({ length: (points?.length ?? 0) / 2 }, (_, i) => points?.[2 * i + which] ?? 0)

const hundredths = (value: number) => Math.round(value * 20) / 20
const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))

export default function Curvature({ session, text }: Props) {
  const { words, plots, parameters } = text
  const frame = useFrame(session)
  const { state, mean1, mean2, std1, std2, steps } = useRun(session, (run) => run.values)
  const cursor = useRun(session, (run) => run.cursor)
  const pins = usePinned(session)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const [largest, smallest] = frame?.curvatures ?? []
  const numbers = {
    ...{ mean1, mean2, std1, std2 },
    state: parameters.state.options[state],
    condition: largest / smallest,
    w1: frame?.w1 ?? Number.NaN,
    w2: frame?.w2 ?? Number.NaN,
    step: frame?.step ?? 0,
    distance: frame?.distance ?? Number.NaN,
  }
  const seen = frame?.preprocessed
  const reach = 1.08 * Math.max(1, ...Array.from(seen ?? [], Math.abs))
  const [xx, xy, yy] = frame?.hessian ?? [1, 0, 1]
  const start = quadratic({ xx, xy, yy }, TARGET[0], TARGET[1]).loss
  const handles = [
    { x: mean1, y: mean2, label: words.mean, series: 2 },
    { x: mean1 + std1, y: mean2, label: words.std1, series: 3 },
    { x: mean1, y: mean2 + std2, label: words.std2, series: 3 },
  ]
  const onMove = (index: number, x: number, y: number) => {
    if (index === 0) {
      session.set('mean1', hundredths(within(x, -6, 6)))
      session.set('mean2', hundredths(within(y, -6, 6)))
    } else if (index === 1) session.set('std1', within(hundredths(x - mean1), 0.1, 4))
    else session.set('std2', within(hundredths(y - mean2), 0.1, 4))
  }

  return (
    <div className="plot-grid">
      <Slot id="cloud">
        <Plot
          title={plots.cloud.title}
          summary={plots.cloud.summary(numbers)}
          x={{ label: words.x1, domain: [-EDGE, EDGE] }}
          y={{ label: words.x2, domain: [-EDGE, EDGE] }}
          equal
          height={310}
        >
          <Rule x={0} />
          <Rule y={0} />
          <Scatter x={column(frame?.raw, 0)} y={column(frame?.raw, 1)} radius={2.6} opacity={0.65} />
          <Handles handles={handles} onMove={onMove} />
        </Plot>
      </Slot>
      <Slot id="preprocessed">
        <Plot
          title={plots.preprocessed.title}
          summary={plots.preprocessed.summary(numbers)}
          x={{ label: words.z1, domain: [-reach, reach] }}
          y={{ label: words.z2, domain: [-reach, reach] }}
          equal
          height={310}
        >
          <Rule x={0} />
          <Rule y={0} />
          <Scatter x={column(seen, 0)} y={column(seen, 1)} radius={2.6} opacity={0.65} />
        </Plot>
      </Slot>
      <Slot id="path">
        <Plot
          title={plots.path.title}
          note={frame && `${words.condition} ${formatNumber(numbers.condition)}`}
          summary={frame ? plots.path.summary(numbers) : words.waiting}
          x={{ label: 'w₁', domain: [-0.75, 2.75] }}
          y={{ label: 'w₂', domain: [-2.25, 1.25] }}
          equal
          height={310}
        >
          {frame && (
            <QuadraticContours
              hessian={frame.hessian}
              centre={TARGET}
              losses={LEVELS.map((level) => level * start)}
            />
          )}
          <Scatter x={[TARGET[0]]} y={[TARGET[1]]} radius={4} series={2} />
          {pins.map((pin) => (
            <Line
              key={pin.id}
              ghost={pin.number}
              x={pin.log.column('w1')}
              y={pin.log.column('w2')}
              markers={false}
            />
          ))}
          <Line
            x={log.column('w1').subarray(0, shown)}
            y={log.column('w2').subarray(0, shown)}
            label={words.path}
            direct={false}
          />
        </Plot>
      </Slot>
      <Slot id="distance">
        <Plot
          title={plots.distance.title}
          summary={frame ? plots.distance.summary(numbers) : words.waiting}
          x={{ label: words.step, scale: 'log', domain: [1, steps] }}
          y={{ label: words.distance, scale: 'log', domain: [1e-4, 2] }}
          height={310}
        >
          {pins.map((pin) => (
            <Line
              key={pin.id}
              ghost={pin.number}
              x={pin.log.column('step')}
              y={pin.log.column('distance')}
              markers={false}
            />
          ))}
          <Line
            x={log.column('step').subarray(0, shown)}
            y={log.column('distance').subarray(0, shown)}
            markers={false}
          />
        </Plot>
      </Slot>
    </div>
  )
}
