import { formatNumber, Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { lanesOf, NAMES, RATES } from './lanes.ts'
import { lossOf, order, type Standing, standings } from './ranking.ts'
import type { text as english } from './text.en.ts'
import { LossCurves } from './view/LossCurves.tsx'
import { RankingTable } from './view/RankingTable.tsx'
import '../view/numbers.css'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

export default function Network({ session, text }: LabViewProps<typeof experiment, typeof english>) {
  const { words, plots } = text
  const frame = useFrame(session)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const pins = usePinned(session).map(({ number, last, values }) => ({
    number,
    frame: last,
    lanes: lanesOf(values.decay),
    standings: standings(last, values.rate, values.decay),
  }))
  const ghosts = (cell: (one: Standing) => number | undefined) =>
    pins.map(({ number, frame: pinned, standings: all }) => ({
      number,
      frame: pinned,
      cells: all.map((one) => ({ name: one.name, cell: cell(one) })),
    }))
  const { rate, decay, steps, seed } = recorded
  const lanes = lanesOf(decay)
  const of = frame ? standings(frame, rate, decay) : []
  const ranked = order(of, ({ bestLoss }) => bestLoss).flatMap((name) =>
    of.filter((one) => one.name === name),
  )
  const listed = (loss: (standing: (typeof of)[number]) => number) =>
    of
      .map(
        (one) =>
          `${words[one.name]} ${Number.isFinite(loss(one)) ? formatNumber(loss(one)) : words.diverged}`,
      )
      .join(', ')
  const loss = { label: words.loss, unit: 'nats' }
  const own = of.map(({ name, best }) => ({ name, cell: best }))
  return (
    <div className="plot-grid">
      <Slot id="rates" wide>
        <Plot
          title={plots.rates.title}
          summary={
            frame
              ? plots.rates.summary({ done: frame.done, list: listed(({ bestLoss }) => bestLoss) })
              : words.waiting
          }
          x={{ label: words.rate, scale: 'log', domain: [Number(RATES[0]), Number(RATES.at(-1))] }}
          y={{ ...loss, scale: 'log', domain: [undefined, 3], resetKey: seed }}
          height={280}
          legend
        >
          <Rule x={Number(rate)} label={words.chosen} colour="var(--accent)" />
          {pins.flatMap((pin) =>
            pin.lanes.map((name, lane) => (
              <Line
                key={`${pin.number}-${name}`}
                series={NAMES.indexOf(name)}
                ghost={pin.number}
                x={RATES.map(Number)}
                y={RATES.map((_, i) => lossOf(pin.frame, lane * RATES.length + i))}
              />
            )),
          )}
          {lanes.map((name, lane) => (
            <Line
              key={name}
              series={NAMES.indexOf(name)}
              label={words[name]}
              direct={false}
              x={RATES.map(Number)}
              y={RATES.map((_, i) => (frame ? lossOf(frame, lane * RATES.length + i) : Number.NaN))}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="one-rate">
        <LossCurves
          title={plots['one-rate'].title}
          summary={
            frame
              ? plots['one-rate'].summary({ rate, list: listed(({ commonLoss }) => commonLoss) })
              : words.waiting
          }
          frame={frame}
          channel="training"
          cells={of.map(({ name, common }) => ({ name, cell: common }))}
          ghosts={ghosts(({ common }) => common)}
          labels={words}
          x={words.step}
          y={loss}
          steps={steps}
          resetKey={seed}
        />
      </Slot>
      <Slot id="own-best">
        <LossCurves
          title={plots['own-best'].title}
          summary={
            frame ? plots['own-best'].summary({ list: listed(({ bestLoss }) => bestLoss) }) : words.waiting
          }
          frame={frame}
          channel="training"
          cells={own}
          ghosts={ghosts(({ best }) => best)}
          labels={words}
          x={words.step}
          y={loss}
          steps={steps}
          resetKey={seed}
        />
      </Slot>
      <Slot id="ratio" wide>
        <LossCurves
          title={plots.ratio.title}
          summary={frame ? plots.ratio.summary({ lanes: lanes.length }) : words.waiting}
          frame={frame}
          channel="ratio"
          cells={own}
          ghosts={ghosts(({ best }) => best)}
          labels={words}
          x={words.step}
          y={{ label: words.ratio }}
          steps={steps}
          resetKey={seed}
        />
      </Slot>
      <Slot id="ranking" wide>
        <RankingTable
          title={plots.ranking.title}
          summary={
            frame ? plots.ranking.summary({ list: listed(({ bestLoss }) => bestLoss) }) : words.waiting
          }
          frame={frame}
          standings={ranked}
          words={words}
        />
      </Slot>
    </div>
  )
}
