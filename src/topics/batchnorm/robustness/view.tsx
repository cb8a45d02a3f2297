import { useRef, useState } from 'react'
import { formatNumber, HeatMap, Line, type Pick, Plot, PlotSlot, Scatter } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { cellLink } from './cell-link.ts'
import type { experiment } from './experiment.ts'
import { LEARNED } from './reading.ts'
import type { text as english } from './text.en.ts'
import '../view/batchnorm.css'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Colours span these losses, nats. */
const COLOURS = [0.01, 2] as const
const NETS = ['without', 'with'] as const
const NOTHING = new Float64Array(0)

const counted = (losses: ArrayLike<number>, test: (loss: number) => boolean) =>
  Array.from(losses).filter(test).length

export default function Robustness({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const [chosen, choose] = useState<number>()
  const anchor = useRef<HTMLAnchorElement>(null)
  const rates = frame?.rates ?? NOTHING
  const scales = frame?.scales ?? NOTHING
  const { size } = values
  const cell =
    chosen !== undefined && frame && chosen < size * size
      ? { rate: rates[chosen % size], scale: scales[Math.floor(chosen / size)], at: chosen }
      : undefined
  const said = (loss: number) => (loss === Infinity ? words.diverged : formatNumber(loss))
  function pick(index: number, by: Pick) {
    if (!frame) return
    choose(index)
    const link = anchor.current
    if (by === 'touch' || !link) return
    link.href = cellLink(values, rates[index % size], scales[Math.floor(index / size)])
    link.click()
  }
  const summary = (id: keyof typeof plots) => {
    if (!frame) return words.waiting
    const losses = id === 'with' ? frame.with : frame.without
    return plots[id].summary({
      known: counted(losses, (loss) => !Number.isNaN(loss)),
      learned: counted(losses, (loss) => loss < LEARNED),
      diverged: counted(losses, (loss) => loss === Infinity),
    })
  }
  const overScales = { label: words.scale, scale: 'log' as const }

  return (
    <div className="plot-grid">
      {NETS.map((net) => (
        <Slot key={net} id={net}>
          <Plot
            title={plots[net].title}
            summary={summary(net)}
            x={{ label: words.rate, scale: 'log', domain: edges(rates) }}
            y={{ label: words.scale, scale: 'log', domain: edges(scales) }}
            height={280}
            onPick={pick}
          >
            <HeatMap
              x={rates}
              y={scales}
              values={frame?.[net] ?? NOTHING}
              label={words.loss}
              unit="nats"
              format={said}
              colours={COLOURS}
              log
              growing
            />
          </Plot>
          {net === 'with' && (
            <p className="bn-cell">
              {cell && frame ? (
                <>
                  η = {formatNumber(cell.rate)}, a = {formatNumber(cell.scale)}: {words.without}{' '}
                  {said(frame.without[cell.at])}, {words.with} {said(frame.with[cell.at])}.{' '}
                  <a href={cellLink(values, cell.rate, cell.scale)}>{words.open}</a>
                </>
              ) : (
                words.pick
              )}
              {/* biome-ignore lint/a11y/useAnchorContent: followed by the plot's own click, never shown */}
              <a ref={anchor} href="batchnorm/training/" hidden tabIndex={-1} aria-hidden="true" />
            </p>
          )}
        </Slot>
      ))}
      <Slot id="gradient">
        <Plot
          title={plots.gradient.title}
          legend
          summary={summary('gradient')}
          x={overScales}
          y={{ label: words.norm, scale: 'log' }}
        >
          <Line
            series={0}
            label={words.without}
            direct={false}
            x={scales}
            y={frame?.gradientWithout ?? NOTHING}
          />
          <Line series={1} label={words.with} direct={false} x={scales} y={frame?.gradientWith ?? NOTHING} />
        </Plot>
      </Slot>
      <Slot id="start">
        <Plot
          title={plots.start.title}
          legend
          summary={summary('start')}
          x={overScales}
          y={{ label: words.loss, unit: 'nats', scale: 'log' }}
        >
          <Line
            series={0}
            label={words.without}
            direct={false}
            x={scales}
            y={frame?.lossWithout ?? NOTHING}
          />
          <Line series={1} label={words.with} direct={false} x={scales} y={frame?.lossWith ?? NOTHING} />
        </Plot>
      </Slot>
      <Slot id="effective" wide>
        <Plot
          title={plots.effective.title}
          legend
          summary={summary('effective')}
          x={{ label: words.effective, scale: 'log' }}
          y={{ label: words.loss, unit: 'nats', scale: 'log', domain: [0.001, 10] }}
        >
          {NETS.map((net, series) => (
            <Scatter
              key={net}
              series={series}
              label={words[net]}
              x={Float64Array.from(frame?.[net] ?? NOTHING, (_, i) => {
                const scale = scales[Math.floor(i / size)]
                return rates[i % size] / (scale * scale)
              })}
              y={frame?.[net] ?? NOTHING}
            />
          ))}
        </Plot>
      </Slot>
    </div>
  )
}

/** Half a cell beyond the first and the last value; any interval where there are none yet. */
function edges(values: ArrayLike<number>): readonly [number, number] {
  if (values.length < 2) return [0.1, 1]
  const half = Math.sqrt(values[1] / values[0])
  return [values[0] / half, values[values.length - 1] * half]
}
