import type { Frame } from '../../../../lab/channel.ts'
import { Line, Plot, Scatter } from '../../../../plot/index.ts'
import type { channels } from '../channels.ts'
import { gridPlace, trueCurve } from '../curve.ts'
import { GRID } from '../sizes.ts'
import type { text as english } from '../text.en.ts'

const PLACES = Float64Array.from({ length: GRID }, (_, i) => gridPlace(i))
const TRUTH = PLACES.map(trueCurve)
const NOTHING = new Float64Array(0)
const FITS = ['fit0', 'fit1', 'fit2', 'fit3'] as const

/** The first draw's points and the curves that were fitted to them. */
export function FitPlot({
  frame,
  text: { words, plots },
}: {
  readonly frame: Frame<typeof channels> | undefined
  readonly text: typeof english
}) {
  const points = frame?.points ?? NOTHING
  const every = (from: number) =>
    Float64Array.from({ length: points.length / 2 }, (_, i) => points[2 * i + from])
  return (
    <Plot
      title={plots.fits.title}
      legend
      summary={frame ? plots.fits.summary() : words.waiting}
      x={{ label: words.place, domain: [-1, 1] }}
      y={{ label: words.target, domain: [-2.5, 2.5] }}
      height={260}
    >
      <Line
        colour="var(--ink-2)"
        dash={[1, 3]}
        label={words.truth}
        direct={false}
        markers={false}
        x={PLACES}
        y={TRUTH}
      />
      {FITS.map((name, i) => (
        <Line
          key={name}
          series={i}
          label={words[name]}
          direct={false}
          markers={false}
          x={PLACES}
          y={frame?.fits.subarray(i * GRID, (i + 1) * GRID) ?? NOTHING}
        />
      ))}
      <Scatter colour="var(--ink)" marker="circle" label={words.points} x={every(0)} y={every(1)} />
    </Plot>
  )
}
