import { useState } from 'react'
import { formatNumber, superscript } from '../../../output/format.ts'
import { HeatMap, Line, Plot, PlotSlot, Rule, Shade } from '../../../plot/index.ts'
import { changesOf, entryColumns, scalarColumn, useShown } from '../../../session/shown.ts'
import { Chip } from '../../../ui/Chip.tsx'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { ACTIVATION_BINS, GRADIENT_BINS, GRADIENT_POWERS } from './channels.ts'
import type { experiment } from './experiment.ts'
import { BAND } from './reading.ts'
import type { text } from './text.en.ts'
import { heatColumns } from './view/heat-columns.ts'
import '../view/babysitting.css'

type Props = LabViewProps<typeof experiment, typeof text>
type Log = Props['session']['log']

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const CHANCE = Math.log(10)

const powerOfTen = (exponent: number) => (exponent === 0 ? '1' : `10${superscript(exponent)}`)

export default function UpdateRatio({ session, text }: Props) {
  const { words, plots } = text
  const { frame, recorded, pins, count, log } = useShown(session)
  const [chosen, choose] = useState(0)
  const layers = frame?.ratio.length ?? recorded.layers + 1
  const nameOf = (layer: number) => (layer === layers - 1 ? words.output : `${words.layer} ${layer + 1}`)
  const steps = scalarColumn(log, 'step', count)
  const x = { label: words.step, domain: [0, recorded.steps] as const, whole: true }
  const eachLayer = (name: 'ratio' | 'weightNorm', shown: Log, length: number, pin?: number) =>
    entryColumns(shown, name, length).map((values, layer) => (
      <Line
        // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place in the network
        key={`${pin ?? 'own'}-${layer}`}
        series={layer}
        ghost={pin}
        label={pin === undefined ? nameOf(layer) : undefined}
        direct={false}
        x={scalarColumn(shown, 'step', length)}
        y={values}
        markers={false}
      />
    ))
  const pinned = (name: 'ratio' | 'weightNorm') =>
    pins.map((pin) => eachLayer(name, pin.log, pin.log.length, pin.number))
  const list = (name: 'ratio' | 'weightNorm') =>
    Array.from(
      frame?.[name] ?? [],
      (value, layer) => `${nameOf(layer)}: ${formatNumber(value, { digits: 2 })}`,
    ).join(', ')
  const marks = changesOf(steps, scalarColumn(log, 'rate', count)).map(({ step, value }) => (
    <Rule key={step} x={step} label={`→ ${formatNumber(value, { trim: true })}`} colour="var(--accent)" />
  ))
  const hidden = Math.min(chosen, recorded.layers - 1)
  const [low, high] = frame?.activationRange ?? [0, 1]
  const activations = heatColumns(log, 'activations', hidden, ACTIVATION_BINS, count)
  const gradients = heatColumns(log, 'gradients', chosen, GRADIENT_BINS, count)
  const centre = (bin: number, bins: number, from: number, to: number) =>
    from + ((bin + 0.5) / bins) * (to - from)
  const power = (value: number) => 10 ** value
  const chooser = (most: number) => (
    <span className="chips layer-choice">
      {Array.from({ length: most }, (_, layer) => (
        <Chip
          key={nameOf(layer)}
          pressed={layer === (most === layers ? chosen : hidden)}
          onClick={() => choose(layer)}
        >
          {nameOf(layer)}
        </Chip>
      ))}
    </span>
  )

  return (
    <div className="plot-grid plots-beside">
      <Slot id="ratio" wide>
        <Plot
          title={plots.ratio.title}
          legend
          summary={plots.ratio.summary({ step: frame?.step ?? 0, list: list('ratio') })}
          x={x}
          y={{ label: words.ratio, scale: 'log', resetKey: recorded.seed }}
          height={270}
        >
          <Shade y={BAND} label={words.band} colour="var(--good)" />
          {pinned('ratio')}
          {eachLayer('ratio', log, count)}
          {marks}
        </Plot>
      </Slot>
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          summary={plots.loss.summary({
            step: frame?.step ?? 0,
            loss: frame?.loss ?? Number.NaN,
            first: log.at(0)?.loss ?? Number.NaN,
          })}
          x={x}
          y={{
            label: words.loss,
            unit: 'nats',
            scale: 'log',
            domain: [undefined, 30],
            resetKey: recorded.seed,
          }}
        >
          <Rule y={CHANCE} label={words.chance} labelAt="start" include />
          {pins.map((pin) => (
            <Line key={pin.id} ghost={pin.number} x={pin.log.column('step')} y={pin.log.column('loss')} />
          ))}
          <Line x={steps} y={scalarColumn(log, 'loss', count)} markers={false} />
          {marks}
        </Plot>
      </Slot>
      <Slot id="norm">
        <Plot
          title={plots.norm.title}
          summary={plots.norm.summary({ step: frame?.step ?? 0, list: list('weightNorm') })}
          x={x}
          y={{ label: words.norm, scale: 'log', resetKey: recorded.seed }}
        >
          {pinned('weightNorm')}
          {eachLayer('weightNorm', log, count)}
        </Plot>
      </Slot>
      <Slot id="activations">
        <Plot
          title={plots.activations.title}
          legend={chooser(layers - 1)}
          summary={plots.activations.summary({
            layer: hidden + 1,
            step: frame?.step ?? 0,
            mode: 100 * activations.fullest,
            at: centre(activations.mode, ACTIVATION_BINS, low, high),
          })}
          x={x}
          y={{ label: words.activation, domain: [low, high] }}
        >
          <HeatMap
            x={activations.steps}
            y={Array.from({ length: ACTIVATION_BINS }, (_, bin) => centre(bin, ACTIVATION_BINS, low, high))}
            values={activations.values}
            label={words.share}
            colours={[0, activations.top]}
          />
        </Plot>
      </Slot>
      <Slot id="gradients">
        <Plot
          title={plots.gradients.title}
          legend={chooser(layers)}
          summary={plots.gradients.summary({
            layer: nameOf(chosen),
            step: frame?.step ?? 0,
            at: power(centre(gradients.mode, GRADIENT_BINS, ...GRADIENT_POWERS)),
          })}
          x={x}
          y={{
            label: words.gradient,
            domain: GRADIENT_POWERS,
            ticks: [-10, -8, -6, -4, -2, 0],
            format: (value) =>
              Number.isInteger(value) ? powerOfTen(value) : formatNumber(power(value), { digits: 1 }),
          }}
        >
          <HeatMap
            x={gradients.steps}
            y={Array.from({ length: GRADIENT_BINS }, (_, bin) =>
              centre(bin, GRADIENT_BINS, ...GRADIENT_POWERS),
            )}
            values={gradients.values}
            label={words.share}
            colours={[0, gradients.top]}
          />
        </Plot>
      </Slot>
    </div>
  )
}
