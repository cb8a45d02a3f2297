import { useMemo } from 'react'
import { formatNumber, Line, Plot, PlotSlot } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { chosen, NAMES } from './optimizers.ts'
import { pathsOf } from './paths.ts'
import { stepVectors } from './step-vectors.ts'
import type { text as english } from './text.en.ts'
import { Arrivals } from './view/Arrivals.tsx'
import { MapPlot } from './view/MapPlot.tsx'
import '../view/numbers.css'
import './view/landscape.css'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot
/** Losses below this are what rounding leaves. */
const LOWEST = 1e-12

export default function Landscape({ session, text }: LabViewProps<typeof experiment, typeof english>) {
  const { words, plots } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => state.values)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const version = useRun(session, (state) => state.version)
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const { log } = session
  const names = chosen(recorded)
  const shown = cursor === undefined ? log.length : Math.min(log.length, cursor + 1)
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): the log grows in place
  const { steps, paths } = useMemo(
    () => pathsOf(log, shown, names.length),
    [log, shown, names.length, version],
  )
  const ghosts = pins.map((pin) => {
    const pinned = chosen(pin.values)
    return { number: pin.number, names: pinned, ...pathsOf(pin.log, pin.log.length, pinned.length) }
  })
  const least = frame && Number.isFinite(frame.least) ? frame.least : undefined
  const above = (loss: Float64Array) => (least === undefined ? loss : loss.map((value) => value - least))
  const vectors = vectorsOf(recorded.vectors)
  const place = frame ? { step: frame.step, list: listOf(frame.loss) } : undefined
  function vectorsOf(name: (typeof recorded)['vectors']) {
    const path = name !== 'none' && paths[names.indexOf(name)]
    if (!path || !frame) return undefined
    const last = path.x.length - 1
    return { name, of: stepVectors(frame, name, names.indexOf(name), [path.x[last], path.y[last]]) }
  }
  function listOf(loss: ArrayLike<number>): string {
    return names
      .map((name, i) => `${words[name]} ${Number.isFinite(loss[i]) ? formatNumber(loss[i]) : words.gone}`)
      .join(', ')
  }
  return (
    <div className="plot-grid plots-beside">
      <Slot id="map" wide>
        <MapPlot
          title={plots.map.title}
          summary={place ? plots.map.summary(place) : words.waiting}
          surface={values}
          start={[values.startX, values.startY]}
          names={names}
          paths={paths}
          ghosts={ghosts}
          vectors={vectors}
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
          x={{ label: words.step, domain: [0, recorded.steps], whole: true }}
          y={
            least === undefined
              ? { label: words.loss, resetKey: recorded.expression }
              : { label: words.aboveLeast, scale: 'log', domain: 'auto', resetKey: recorded.surface }
          }
          height={240}
        >
          {ghosts.flatMap((ghost) =>
            ghost.names.map((name, i) => (
              <Line
                key={`${ghost.number}-${name}`}
                series={NAMES.indexOf(name)}
                ghost={ghost.number}
                x={ghost.steps}
                y={floored(above(ghost.paths[i].loss))}
              />
            )),
          )}
          {names.map((name, i) => (
            <Line
              key={name}
              label={words[name]}
              series={NAMES.indexOf(name)}
              x={steps}
              y={least === undefined ? paths[i].loss : floored(above(paths[i].loss))}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="arrivals" wide>
        <Arrivals
          title={plots.arrivals.title}
          summary={place ? plots.arrivals.summary(place) : words.waiting}
          frame={frame}
          names={names}
          rates={recorded}
          turned={recorded.surface === 'ravine' && recorded.angle !== 0 ? words.aligned : undefined}
          words={words}
        />
      </Slot>
    </div>
  )
}

/** Without what rounding leaves, which would stretch a log axis over dozens of decades. */
const floored = (loss: Float64Array) => loss.map((value) => (value < LOWEST ? Number.NaN : value))
