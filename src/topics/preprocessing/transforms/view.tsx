import { Ellipse, Plot, PlotSlot, Rule, Scatter } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import { Button } from '../../../ui/Button.tsx'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { momentsOf } from '../moments.ts'
import { Block } from '../view/Block.tsx'
import type { experiment } from './experiment.ts'
import { axisReaches, between } from './journey.ts'
import { STATES } from './states.ts'
import type { text } from './text.en.ts'
import { LeakPlot } from './view/LeakPlot.tsx'
import { MomentsTable } from './view/MomentsTable.tsx'
import { StateStrip } from './view/StateStrip.tsx'
import { useJourney } from './view/use-journey.tsx'
import { type Clouds, useStates } from './view/use-states.tsx'
import '../view/preprocessing.css'
import './view/transforms.css'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const NOTHING: Clouds = { train: new Float64Array(0), test: new Float64Array(0) }

/** The two features of points [N, 2]. */
const feature = (points: Float64Array, which: 0 | 1) =>
  Float64Array.from({ length: points.length / 2 }, (_, i) => points[2 * i + which])

/** Both clouds at a place between two states. */
function cloudsAt(states: readonly Clouds[], position: number) {
  const first = states[Math.min(Math.floor(position), states.length - 1)]
  const second = states[Math.min(Math.ceil(position), states.length - 1)]
  const share = position - Math.floor(position)
  return {
    train: between(first.train, second.train, share),
    test: between(first.test, second.test, share),
  }
}

export default function Transforms({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const state = useRun(session, (run) => run.values.state)
  const pins = useRun(session, (run) => run.pins)
  const states = useStates(session)
  const { position, replay } = useJourney(frame?.stage ?? 0)
  const shown = states.length > 0 ? cloudsAt(states, position) : NOTHING
  const reaches = states.length > 0 ? axisReaches(states) : [10]
  const low = reaches[Math.min(Math.floor(position), reaches.length - 1)]
  const high = reaches[Math.min(Math.ceil(position), reaches.length - 1)]
  const reach = low + (position - Math.floor(position)) * (high - low)
  const train = momentsOf(shown.train)
  const test = momentsOf(shown.test)
  const name = words[STATES[Math.min(Math.round(position), Math.max(0, states.length - 1))]]
  const axis = { domain: [-reach, reach] as const, ticks: 5 }
  const { xx, xy, yy } = train.covariance
  const ghost = pins.at(-1)?.log.at(-1)?.train

  return (
    <div className="plot-grid transforms">
      <Slot id="states" wide>
        <StateStrip
          title={plots.states.title}
          summary={plots.states.summary()}
          clouds={states.map((one) => one.train)}
          reaches={reaches}
          chosen={state}
          words={words}
          onChoose={(next) => session.set('state', next)}
        />
      </Slot>
      <Slot id="cloud">
        <Plot
          title={plots.cloud.title}
          note={name}
          legend
          summary={plots.cloud.summary({
            state: name,
            ...{ mean1: train.mean[0], mean2: train.mean[1], std1: Math.sqrt(xx), std2: Math.sqrt(yy) },
            ...{ covariance: xy, testMean1: test.mean[0], testMean2: test.mean[1] },
          })}
          x={{ label: words.x1, ...axis }}
          y={{ label: words.x2, ...axis }}
          equal
          height={410}
        >
          <Rule x={0} />
          <Rule y={0} />
          {Number.isFinite(xx) && <Ellipse centre={train.mean} covariance={[xx, xy, yy]} series={0} />}
          {ghost && (
            <Scatter
              ghost
              x={feature(Float64Array.from(ghost), 0)}
              y={feature(Float64Array.from(ghost), 1)}
              series={3}
            />
          )}
          <Scatter label={words.train} x={feature(shown.train, 0)} y={feature(shown.train, 1)} series={0} />
          <Scatter label={words.test} x={feature(shown.test, 0)} y={feature(shown.test, 1)} series={1} />
        </Plot>
        <p className="aside">
          {words.ellipse}.
          <Button icon="play" look="bare" onClick={replay} disabled={states.length < 2}>
            {words.play}
          </Button>
        </p>
      </Slot>
      <Slot id="moments">
        <Block title={plots.moments.title} summary={plots.moments.summary()} className="moments-block">
          <MomentsTable title={plots.moments.title} train={train} test={test} words={words} />
        </Block>
      </Slot>
      <Slot id="leakage">
        <LeakPlot leakage={frame?.leakage} words={words} text={plots.leakage} />
      </Slot>
    </div>
  )
}
