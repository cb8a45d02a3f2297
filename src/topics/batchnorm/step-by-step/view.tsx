import { useState } from 'react'
import type { NumberArray } from '../../../lab/channel.ts'
import { Bars, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { STAGES, statisticsOf } from './stages.ts'
import type { text as english } from './text.en.ts'
import { BatchTable, FEATURES } from './view/BatchTable.tsx'
import { Planes } from './view/Planes.tsx'
import { RunningPlot } from './view/RunningPlot.tsx'
import { StageList } from './view/StageList.tsx'
import '../view/batchnorm.css'
import './view/step-by-step.css'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const NOTHING = new Float64Array(0)
const EXAMPLES = ['1', '2', '3', '4']
/** Differences below this are rounding. */
const ROUNDING = 1e-9

export default function StepByStep({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => state.values)
  const known = useRun(session, (state) => state.length)
  const [feature, setFeature] = useState(0)
  const stage = frame?.stage ?? 0
  const differences = frame?.output.map((y, i) => y - frame.input[i]) ?? NOTHING
  const largest = Array.from(differences).reduce((most, one) => Math.max(most, Math.abs(one) || 0), 0)
  const population = frame && statisticsOf(frame.input, FEATURES.length)
  const running = (id: 'running-mean' | 'running-variance', average: NumberArray, truth: number) => ({
    title: plots[id].title,
    summary: frame
      ? plots[id].summary({
          batches: average.length / 2 - 1,
          feature: FEATURES[feature],
          running: average[average.length - 2 + feature],
          population: truth,
        })
      : words.waiting,
    words,
    feature,
    running: average,
    population: truth,
    onFeature: setFeature,
  })
  return (
    <div className="plot-grid step-by-step">
      <Slot id="stages" wide>
        <StageList
          title={plots.stages.title}
          summary={
            frame
              ? plots.stages.summary({ stage, stages: STAGES.length, name: words[STAGES[stage - 1]] })
              : words.waiting
          }
          words={words}
          stage={stage}
          known={known}
          onChoose={(chosen) => session.scrub(chosen - 1)}
        />
      </Slot>
      <Slot id="batch" wide>
        <BatchTable
          title={plots.batch.title}
          summary={frame ? plots.batch.summary({ stage }) : words.waiting}
          text={text}
          frame={frame}
          values={values}
          range={session.experiment.parameters.a1}
          onChange={session.set}
        />
      </Slot>
      <Slot id="identity" wide>
        <Plot
          title={plots.identity.title}
          legend
          summary={frame ? plots.identity.summary({ difference: largest }) : words.waiting}
          x={{ scale: 'band', label: words.example, domain: EXAMPLES }}
          y={{ label: words.difference, zero: true, domain: largest < ROUNDING ? [-1, 1] : 'auto' }}
          height={170}
        >
          <Rule y={0} />
          {FEATURES.map((name, k) => (
            <Bars
              key={name}
              series={k}
              group={[k, FEATURES.length]}
              label={`${words.value} ${name}`}
              x={EXAMPLES}
              y={Float64Array.from(EXAMPLES, (_, i) => differences[2 * i + k] ?? Number.NaN)}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="running-mean">
        <RunningPlot
          {...running('running-mean', frame?.runningMeans ?? NOTHING, population?.mean[feature] ?? 0)}
          batch={frame?.batchMeans ?? NOTHING}
          label={text.channels.mean.label}
        />
      </Slot>
      <Slot id="running-variance">
        <RunningPlot
          {...running(
            'running-variance',
            frame?.runningVariances ?? NOTHING,
            population?.variance[feature] ?? 0,
          )}
          batch={frame?.batchVariances ?? NOTHING}
          biased={frame?.biasedVariances ?? NOTHING}
          label={text.channels.variance.label}
        />
      </Slot>
      <Slot id="planes" wide>
        <Planes
          pixels={frame?.pixels ?? NOTHING}
          normalised={frame?.normalisedPixels ?? NOTHING}
          mean={frame?.channelMean ?? NOTHING}
          variance={frame?.channelVariance ?? NOTHING}
          text={text}
        />
      </Slot>
    </div>
  )
}
