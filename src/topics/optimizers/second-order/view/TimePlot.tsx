import { formatQuantity, Line, Plot, Rule } from '../../../../plot/index.ts'
import { Button } from '../../../../ui/Button.tsx'
import { METHODS } from '../methods.ts'
import type { text } from '../text.en.ts'
import { LARGEST, RESNET } from './sizes.ts'
import { POWER } from './step-request.ts'
import { useStepTimes } from './use-step-times.tsx'

interface TimePlotProps {
  readonly plot: (typeof text)['plots']['time']
  readonly history: number
  readonly words: (typeof text)['words']
}

const YEAR = 365.25 * 24 * 3600

/** What one step takes on this device: measured as far as is sensible, and extrapolated beyond by its power of n. */
export function TimePlot({ plot, history, words }: TimePlotProps) {
  const { seen: times, measuring, failed, start } = useStepTimes(history)
  const at = (method: (typeof METHODS)[number], n: number) => {
    const known = times?.[method]
    const last = known?.n.at(-1)
    return known && last ? (known.seconds.at(-1) ?? 0) * (n / last) ** POWER[method] : Number.NaN
  }
  const [newton, lbfgs] = [at('newton', RESNET), at('lbfgs', RESNET)]
  return (
    <>
      <Plot
        title={plot.title}
        summary={
          lbfgs > 0
            ? plot.summary({ newton: `${(newton / YEAR).toPrecision(2)}`, lbfgs: formatQuantity(lbfgs, 's') })
            : words.waiting
        }
        x={{ label: words.weights, scale: 'log', domain: [10, LARGEST] }}
        y={{ label: words.seconds, unit: 's', scale: 'log', domain: [1e-7, 1e15] }}
        height={250}
        legend
        overlay={
          !times && (
            <Button icon="play" disabled={measuring} onClick={start}>
              {words.measure}
            </Button>
          )
        }
      >
        <Rule x={RESNET} label={words.resnet} />
        <Rule y={YEAR} label={words.year} labelAt="start" colour="var(--warn)" />
        {METHODS.map((method, i) => (
          <Line
            key={`${method} beyond`}
            series={i}
            dash={[3, 4]}
            markers={false}
            width={1.5}
            x={[times?.[method].n.at(-1) ?? 1, LARGEST]}
            y={[times?.[method].seconds.at(-1) ?? Number.NaN, at(method, LARGEST)]}
          />
        ))}
        {METHODS.map((method, i) => (
          <Line
            key={method}
            series={i}
            label={words[method]}
            direct={false}
            dash={[]}
            markers
            x={times?.[method].n ?? []}
            y={times?.[method].seconds ?? []}
          />
        ))}
      </Plot>
      <p className="step-times" role="status">
        {failed
          ? words.measuringFailed
          : measuring
            ? words.measuring
            : lbfgs > 0
              ? words.measured
              : words.notMeasured}{' '}
        {(times || failed) && (
          <Button look="bare" icon="play" disabled={measuring} onClick={start}>
            {words.again}
          </Button>
        )}
      </p>
    </>
  )
}
