import {
  Annotation,
  Area,
  Bars,
  CanvasMark,
  Contour,
  cellCentres,
  Ellipse,
  FilledContour,
  Handles,
  HeatMap,
  Histogram,
  HistogramCells,
  HistogramRow,
  Legend,
  Line,
  Pixels,
  Plot,
  type PlotProps,
  PlotSlot,
  Ridgeline,
  Rule,
  Scatter,
  Shade,
  Strip,
  Swatch,
  seriesStyle,
  Trajectory,
} from '../plot/index.ts'
import type { Specimens } from './specimen.ts'

const STEPS = Array.from({ length: 40 }, (_, i) => i)
const LAYERS = ['layer 1', 'layer 2', 'layer 3']

/** Losses that fall at different rates, a little further every second. */
const falling = (rate: number, time: number) =>
  STEPS.map((i) => Math.exp(-rate * i) + 0.05 * Math.sin(i + time))
const bell = (middle: number, width: number, count = 24) =>
  Array.from({ length: count }, (_, i) => Math.exp(-(((i / count - middle) / width) ** 2)))
/** Points of a cloud, the same in every drawing. */
const cloud = (count: number, phase = 0) =>
  Array.from({ length: count }, (_, i) => Math.sin(i * 12.9898 + phase) + 0.4 * Math.sin(i * 78.233))
const GRID = cellCentres(16, [-2, 2])
const surface = (time: number) =>
  GRID.flatMap((y) => GRID.map((x) => x * x + 3 * y * y + Math.sin(2 * x + time)))

function plot(title: string, children: PlotProps['children'], rest: Partial<PlotProps> = {}) {
  return (
    <Plot title={title} summary={`${title}.`} x={{ label: 'x' }} y={{ label: 'y' }} {...rest}>
      {children}
    </Plot>
  )
}

export const marks: Specimens = {
  Annotation: (time) =>
    plot('A remark', [
      <Line key="line" y={falling(0.1, time)} />,
      <Annotation key="note" x={12} y={0.3} text="here it slows down" />,
    ]),
  Area: (time) =>
    plot('A band over seeds', [
      <Area
        key="band"
        low={falling(0.12, time).map((v) => v - 0.1)}
        high={falling(0.12, time).map((v) => v + 0.1)}
      />,
      <Line key="line" y={falling(0.12, time)} label="mean" markers={false} />,
    ]),
  Bars: (time) =>
    plot(
      'Two groups of bars',
      [
        <Bars key="a" x={LAYERS} y={[1, 2 + Math.sin(time), 1.5]} label="before" group={[0, 2]} />,
        <Bars key="b" x={LAYERS} y={[2, 1, 0.5]} label="after" group={[1, 2]} series={1} write />,
      ],
      { x: { label: '', scale: 'band', domain: LAYERS }, legend: true },
    ),
  CanvasMark: (time) =>
    plot('Painted', [
      <Line key="line" y={falling(0.05, 0)} />,
      <CanvasMark
        key="paint"
        draw={({ context, space, colour }) => {
          context.fillStyle = colour('var(--series-2)')
          for (const i of STEPS)
            context.fillRect(space.x(i), space.y(0.5 + 0.4 * Math.sin(i / 4 + time)), 4, 4)
        }}
      />,
    ]),
  Contour: (time) =>
    plot('Lines of equal loss', <Contour x={GRID} y={GRID} values={surface(time)} />, { equal: true }),
  Ellipse: (time) =>
    plot(
      'A covariance',
      [
        <Scatter key="cloud" x={cloud(80)} y={cloud(80, 2)} radius={2} />,
        <Ellipse
          key="ellipse"
          centre={[0, 0]}
          covariance={[0.5, 0.3 * Math.sin(time), 0.5]}
          series={1}
          label="2σ"
        />,
      ],
      { equal: true },
    ),
  FilledContour: (time) =>
    plot('Bands of equal loss', <FilledContour x={GRID} y={GRID} values={surface(time)} />, { equal: true }),
  Handles: (time) =>
    plot('What can be dragged', [
      <Line key="line" y={falling(0.1, time)} />,
      <Handles key="handles" handles={[{ x: 10, y: 0.5, label: 'start' }]} onMove={() => {}} />,
    ]),
  HeatMap: (time) =>
    plot('A heat map', <HeatMap x={GRID} y={GRID} values={surface(time)} map="diverging" label="loss" />),
  Histogram: (time) =>
    plot(
      'A histogram',
      [
        <Histogram key="now" counts={bell(0.5, 0.2 + 0.05 * Math.sin(time))} domain={[-1, 1]} />,
        <Histogram key="pin" counts={bell(0.5, 0.3)} domain={[-1, 1]} ghost />,
      ],
      { y: { label: 'density', zero: true } },
    ),
  HistogramCells: (time) =>
    plot('Small histograms', <HistogramCells domain={[-1, 1]} cells={cells(time)} />, {
      x: { label: '', hidden: true },
      y: { label: '', hidden: true },
    }),
  HistogramRow: (time) => (
    <HistogramRow
      title="A row of histograms"
      summary="A row of histograms."
      quantity="activation"
      domain={[-1, 1]}
      cells={cells(time)}
    />
  ),
  Legend: () => (
    <Legend
      series={[0, 1, 2].map((series) => ({ ...seriesStyle(series), label: `series ${series + 1}` }))}
      hidden={new Set(['series 2'])}
      onChange={() => {}}
    />
  ),
  Line: (time) =>
    plot(
      'Lines, and two pinned runs',
      [
        <Line key="a" y={falling(0.05, time)} label="small rate" />,
        <Line key="b" y={falling(0.1, time)} label="middle" series={1} />,
        <Line key="c" y={falling(0.2, time)} label="large" series={2} />,
        <Line key="pin 1" y={falling(0.07, 0)} ghost={1} />,
        <Line key="pin 2" y={falling(0.15, 0)} ghost={2} />,
      ],
      { y: { label: 'loss', unit: 'nats' }, legend: true },
    ),
  Pixels: () => (
    <Pixels
      label="Four shades of grey."
      width={2}
      pixels={Uint8ClampedArray.from([0, 80, 160, 240].flatMap((shade) => [shade, shade, shade, 255]))}
    />
  ),
  Plot: () => plot('Nothing recorded yet', <Line y={[Number.NaN]} />),
  PlotSlot: (time) => (
    <PlotSlot id="loss">{plot('In its place in a view', <Line y={falling(0.1, time)} />)}</PlotSlot>
  ),
  Ridgeline: (time) =>
    plot('A ridgeline', <Ridgeline domain={[-1, 1]} ridges={ridges(time)} />, {
      x: { label: 'activation', domain: [-1, 1] },
      y: { label: '', scale: 'band', domain: LAYERS },
    }),
  Rule: (time) =>
    plot('A reference', [
      <Line key="line" y={falling(0.1, time)} />,
      <Rule key="rule" y={0.5} label="chance level" />,
    ]),
  Scatter: (time) =>
    plot(
      'Two classes',
      <Scatter
        x={cloud(60, time / 10)}
        y={cloud(60, 3)}
        classes={STEPS.concat(STEPS).map((i) => i % 2)}
        classLabels={['cats', 'dogs']}
      />,
      { legend: true },
    ),
  Shade: (time) =>
    plot('A region', [
      <Shade key="shade" x={[10, 20]} label="warm-up" />,
      <Line key="line" y={falling(0.1, time)} />,
    ]),
  Strip: (time) =>
    plot(
      'All values of each layer',
      <Strip groups={LAYERS.map((name, i) => ({ name, values: cloud(60, i + time / 10) }))} />,
      { x: { label: '', scale: 'band', domain: LAYERS } },
    ),
  Swatch: () => <Swatch {...seriesStyle(1)} />,
  Trajectory: (time) =>
    plot(
      'A path',
      <Trajectory
        x={STEPS.map((i) => Math.cos(i / 5 + time / 5) * Math.exp(-i / 30))}
        y={STEPS.map((i) => Math.sin(i / 5 + time / 5) * Math.exp(-i / 30))}
      />,
      { equal: true },
    ),
}

function cells(time: number) {
  return LAYERS.map((name, i) => ({
    name,
    caption: `σ ${i + 1}`,
    counts: bell(0.5, 0.1 + i / 10 + 0.03 * Math.sin(time)),
  }))
}

function ridges(time: number) {
  return LAYERS.map((name, i) => ({ name, density: bell(0.3 + i / 5 + 0.05 * Math.sin(time), 0.2) }))
}
