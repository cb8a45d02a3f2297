import { Bars, formatNumber, Line, Plot, PlotSlot, Rule, Strip } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { COURSE_FUNCTIONS as RUNNERS } from '../names.ts'
import { Block } from '../view/Block.tsx'
import { runnerStyle } from '../view/runner-style.ts'
import type { experiment } from './experiment.ts'
import { finishes } from './statistics.ts'
import type { text } from './text.en.ts'
import '../view/activations.css'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const COUNT = RUNNERS.length

/** First and last kept frame of the repeat under way at index `at`. */
function currentRepeat(log: Props['session']['log'], at: number): readonly [number, number] {
  const repeats = log.column('repeat')
  let start = at
  while (start > 0 && repeats[start - 1] === repeats[at]) start--
  return [start, at]
}

export default function Race({ session, text }: Props) {
  const { words, plots, channels } = text
  const frame = useFrame(session)
  const { steps, target, layers, repeats } = useRun(session, (state) =>
    state.length > 0 ? state.recorded : state.values,
  )
  const cursor = useRun(session, (state) => state.cursor)
  const { log } = session
  const at = Math.min(log.length - 1, cursor ?? log.length - 1)
  const [start, end] = at < 0 ? [0, -1] : currentRepeat(log, at)
  const frames = Array.from({ length: end - start + 1 }, (_, i) => log.at(start + i))
  const time = frames.map((one) => one?.step ?? Number.NaN)
  const over = (pick: (of: NonNullable<typeof frame>) => number) =>
    frames.map((one) => (one ? pick(one) : Number.NaN))
  const names = RUNNERS.map((name) => words[name])
  const layerNames = Array.from({ length: layers }, (_, layer) => `${words.layer} ${layer + 1}`)
  const shown = (value = Number.NaN) => (Number.isFinite(value) ? formatNumber(value) : words.notFinite)
  const scouting = (frame?.repeat ?? 0) < 0
  const done = frame && !scouting ? frame.repeat + 1 : 0
  const finish = finishes(frame?.stepsTo ?? [], COUNT, done)
  const x = { label: words.step, domain: [0, steps] as const }
  const numbers = {
    target,
    repeat: done,
    repeats,
    list: finish
      .map(({ mean, finished }, i) => `${names[i]} ${finished ? formatNumber(mean) : words.never}`)
      .join(', '),
    losses: names.map((name, i) => `${name} ${shown(frame?.loss[i])}`).join(', '),
  }

  return (
    <div className="plot-grid race-plots">
      <Slot id="loss" wide>
        <Plot
          title={plots.loss.title}
          note={scouting ? words.scouting : `${words.repeat} ${done} / ${repeats}`}
          legend
          summary={plots.loss.summary(numbers)}
          x={x}
          y={{ label: words.loss, unit: 'nats', scale: 'log', domain: [0.001, 4] }}
          height={290}
        >
          <Rule y={target} label={`${words.target} ${formatNumber(target, { trim: true })}`} />
          {RUNNERS.map((name, i) => (
            <Line
              key={name}
              {...runnerStyle(i)}
              label={words[name]}
              direct={false}
              x={time}
              y={over((of) => of.loss[i])}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="finish" wide>
        <Plot
          title={plots.finish.title}
          note={words.finishNote}
          summary={plots.finish.summary(numbers)}
          x={{ label: '', scale: 'band', domain: names }}
          y={{ label: words.stepsNeeded, zero: true }}
          height={210}
        >
          <Bars x={names} y={finish.map(({ mean }) => mean)} colour="var(--line-strong)" />
          <Strip
            series={0}
            radius={4}
            groups={names.map((name, i) => ({
              name,
              values: Array.from({ length: done }, (_, row) => frame?.stepsTo[row * COUNT + i] ?? Number.NaN),
            }))}
          />
        </Plot>
      </Slot>
      <Slot id="slopes">
        <Plot
          title={plots.slopes.title}
          summary={plots.slopes.summary({ list: Array.from(frame?.slopes ?? [], shown).join(', ') })}
          x={x}
          y={{ label: words.slope, zero: true }}
          height={200}
        >
          <Rule y={0} />
          {layerNames.map((name, layer) => (
            <Line
              key={name}
              series={layer}
              label={name}
              x={time}
              y={over((of) => of.slopes[layer])}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="inactive">
        <Plot
          title={plots.inactive.title}
          summary={plots.inactive.summary({
            list: names.map((name, i) => `${name} ${shown(frame?.silent[i])}%`).join(', '),
          })}
          x={x}
          y={{ label: words.share, unit: '%', zero: true }}
          height={200}
        >
          {RUNNERS.map((name, i) => (
            <Line
              key={name}
              {...runnerStyle(i)}
              label={words[name]}
              direct={false}
              x={time}
              y={over((of) => of.silent[i])}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="table" wide>
        <Block
          className="activation-facts"
          title={plots.table.title}
          summary={plots.table.summary(numbers)}
          scrolls
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{words.function}</th>
                {names.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{words.meanSteps}</th>
                {finish.map(({ mean, least, most, finished }, i) => (
                  <td key={names[i]}>
                    {finished ? `${formatNumber(Math.round(mean))} (${least}–${most})` : words.never}
                  </td>
                ))}
              </tr>
              {(['parameters', 'rate', 'accuracy'] as const).map((channel) => (
                <tr key={channel}>
                  <th scope="row" title={channels[channel].help}>
                    {channels[channel].label}
                  </th>
                  {RUNNERS.map((name, i) => {
                    const value = frame?.[channel][i] ?? Number.NaN
                    return <td key={name}>{Number.isNaN(value) ? '·' : formatNumber(value)}</td>
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Block>
      </Slot>
    </div>
  )
}
