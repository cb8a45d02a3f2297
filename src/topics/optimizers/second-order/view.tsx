import type { FrameLog } from '../../../lab/experiment.ts'
import { formatNumber, formatQuantity, Line, Plot, PlotSlot } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { channels } from './channels.ts'
import type { experiment } from './experiment.ts'
import { METHODS } from './methods.ts'
import type { text as english } from './text.en.ts'
import { CostPlot } from './view/CostPlot.tsx'
import { EvaluationsTable } from './view/EvaluationsTable.tsx'
import { MethodsMap } from './view/MethodsMap.tsx'
import { memory, work } from './view/sizes.ts'
import { TimePlot } from './view/TimePlot.tsx'
import '../view/numbers.css'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot
/** Losses below this are what rounding leaves. */
const LOWEST = 1e-14
const MILLION = 1e6
const CARD = 80e9

export default function SecondOrder({ session, text }: LabViewProps<typeof experiment, typeof english>) {
  const { words, plots } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => state.values)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const { log } = session
  const shown = cursor === undefined ? log.length : Math.min(log.length, cursor + 1)
  const paths = pathsOf(log, shown)
  const ghosts = usePinned(session).map((pin) => ({
    number: pin.number,
    paths: pathsOf(pin.log, pin.log.length),
  }))
  const least = frame && Number.isFinite(frame.least) ? frame.least : undefined
  const above = (loss: Float64Array) =>
    least === undefined ? loss : loss.map((value) => (value - least < LOWEST ? Number.NaN : value - least))
  const list = METHODS.map((name, i) => {
    const loss = frame?.loss[i]
    return `${words[name]} ${loss !== undefined && Number.isFinite(loss) ? formatNumber(loss) : words.gone}`
  }).join(', ')
  const place = frame && { step: frame.step, list }
  const { history } = recorded
  return (
    <div className="plot-grid plots-beside">
      <Slot id="map" wide>
        <MethodsMap
          title={plots.map.title}
          summary={place ? plots.map.summary(place) : words.waiting}
          surface={values}
          start={[values.startX, values.startY]}
          paths={paths}
          ghosts={ghosts}
          words={words}
          onStart={(x, y) => {
            session.set('startX', x)
            session.set('startY', y)
          }}
        />
      </Slot>
      <Slot id="loss" wide>
        <Plot
          title={plots.loss.title}
          summary={place ? plots.loss.summary(place) : words.waiting}
          x={{ label: words.evaluations, domain: [0, recorded.steps], whole: true }}
          y={
            least === undefined
              ? { label: words.loss, resetKey: recorded.expression }
              : { label: words.aboveLeast, scale: 'log', resetKey: recorded.surface }
          }
          height={250}
          legend
        >
          {ghosts.flatMap((ghost) =>
            ghost.paths.map(({ evaluations, loss }, i) => (
              <Line
                key={`${ghost.number}-${METHODS[i]}`}
                series={i}
                ghost={ghost.number}
                x={evaluations}
                y={above(loss)}
              />
            )),
          )}
          {METHODS.map((name, i) => (
            <Line
              key={name}
              series={i}
              label={words[name]}
              direct={false}
              x={paths[i].evaluations}
              y={above(paths[i].loss)}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="table" wide>
        <EvaluationsTable
          title={plots.table.title}
          summary={place ? plots.table.summary(place) : words.waiting}
          frame={frame}
          words={words}
        />
      </Slot>
      <Slot id="memory">
        <CostPlot
          title={plots.memory.title}
          summary={plots.memory.summary({
            matrix: formatQuantity(memory('newton', MILLION, history), 'B'),
            pairs: formatQuantity(memory('lbfgs', MILLION, history), 'B'),
          })}
          label={words.bytes}
          unit="B"
          cost={(method, n) => memory(method, n, history)}
          limit={{ value: CARD, label: words.card }}
          words={words}
        />
      </Slot>
      <Slot id="work">
        <CostPlot
          title={plots.work.title}
          summary={plots.work.summary({
            newton: formatQuantity(work('newton', MILLION, history), ''),
            lbfgs: formatQuantity(work('lbfgs', MILLION, history), ''),
          })}
          label={words.operations}
          unit=""
          cost={(method, n) => work(method, n, history)}
          words={words}
        />
      </Slot>
      <Slot id="time" wide>
        <TimePlot plot={plots.time} history={history} words={words} />
      </Slot>
    </div>
  )
}

/** Of each method, over the first frames of a log: places, losses and evaluations so far. */
function pathsOf(log: FrameLog<typeof channels>, count: number) {
  const frames = Array.from({ length: count }, (_, i) => log.at(i)).filter((one) => one !== undefined)
  const column = (name: 'x' | 'y' | 'loss' | 'evaluations', method: number) =>
    Float64Array.from(frames, (one) => one[name][method])
  return METHODS.map((_, i) => ({
    x: column('x', i),
    y: column('y', i),
    loss: column('loss', i),
    evaluations: column('evaluations', i),
  }))
}
