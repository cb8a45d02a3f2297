import { type Brush, CanvasMark, type Mark, Plot, Scatter } from '../../../../plot/index.ts'
import type { text } from '../text.en.ts'

interface NetPlotProps {
  readonly title: string
  readonly summary: string
  readonly units: number
  /** W₁ [2, units], W₂ [units, units], W₃ [units, 2], one after the other. */
  readonly weights: ArrayLike<number> | undefined
  /** [2·units], 1 where a unit is kept. */
  readonly mask: ArrayLike<number> | undefined
  readonly words: (typeof text)['words']
}

interface EdgesProps {
  readonly sizes: readonly number[]
  readonly weights: ArrayLike<number>
  readonly kept: (layer: number, unit: number) => boolean
}

/** Places of `size` units from 1 at the top to −1. */
const place = (unit: number, size: number) => (size === 1 ? 0 : 1 - (2 * unit) / (size - 1)) * reach(size)
const reach = (size: number) => (size <= 2 ? 0.4 : 1)

/** A line for each weight between two kept units, the darker the larger it is. */
const Edges: Mark<EdgesProps> = (props) => <CanvasMark draw={(brush) => paint(brush, props)} />

function paint({ context, space, colour }: Brush, { sizes, weights, kept }: EdgesProps) {
  context.strokeStyle = colour('var(--ink)')
  let start = 0
  for (let layer = 0; layer + 1 < sizes.length; layer++) {
    const [from, to] = [sizes[layer], sizes[layer + 1]]
    let largest = 0
    for (let i = 0; i < from * to; i++) largest = Math.max(largest, Math.abs(weights[start + i]))
    for (let i = 0; i < from; i++) {
      for (let j = 0; j < to; j++) {
        if (!kept(layer, i) || !kept(layer + 1, j)) continue
        const share = Math.abs(weights[start + i * to + j]) / (largest || 1)
        if (!(share > 0.08)) continue
        context.globalAlpha = 0.05 + 0.6 * share
        context.lineWidth = (0.4 + 1.6 * share) * space.scale
        context.beginPath()
        context.moveTo(space.x(layer), space.y(place(i, from)))
        context.lineTo(space.x(layer + 1), space.y(place(j, to)))
        context.stroke()
      }
    }
    start += from * to
  }
  context.globalAlpha = 1
}

Edges.describe = () => ({})

/** The network with the units that the last step kept, and the weights between them. */
export function NetPlot({ title, summary, units, weights, mask, words }: NetPlotProps) {
  const sizes = [2, units, units, 2]
  const kept = (layer: number, unit: number) =>
    layer === 0 || layer === 3 || (mask ? mask[(layer - 1) * units + unit] > 0 : true)
  const all = sizes.flatMap((size, layer) =>
    Array.from({ length: size }, (_, unit) => ({ layer, y: place(unit, size), kept: kept(layer, unit) })),
  )
  const names = [words.inputs, `${words.layer} 1`, `${words.layer} 2`, words.outputs]
  return (
    <Plot
      title={title}
      note={words.maskNote}
      summary={summary}
      x={{ label: '', domain: [-0.15, 3.15], ticks: [0, 1, 2, 3], format: (layer) => names[layer] ?? '' }}
      y={{ label: words.height, domain: [-1.06, 1.06], hidden: true, grid: false }}
      height={290}
      legend
    >
      {weights && <Edges sizes={sizes} weights={weights} kept={kept} />}
      <Scatter
        x={Float64Array.from(all, ({ layer }) => layer)}
        y={Float64Array.from(all, ({ y }) => y)}
        classes={all.map((unit) => (unit.kept ? 0 : 1))}
        classLabels={[words.kept, words.dropped]}
        radius={units > 40 ? 2.2 : 3.6}
        opacity={1}
      />
    </Plot>
  )
}
