import type { Frame } from '../../../../lab/channel.ts'
import type { Values } from '../../../../lab/parameter.ts'
import { Handles, Line, Plot, PlotSlot, Rule, Shade } from '../../../../plot/index.ts'
import type { LabViewProps, PlotSlotOf } from '../../../topic.ts'
import { FUNCTIONS, type FunctionName } from '../../names.ts'
import { column, interpolate } from '../../view/column.ts'
import { runnerStyle } from '../../view/runner-style.ts'
import { BOUND, type experiment } from '../experiment.ts'
import { HOLDS, heightAt, pulled } from '../maxout-handles.ts'
import type { text } from '../text.en.ts'

export type FunctionsProps = LabViewProps<typeof experiment, typeof text>

export const Slot: PlotSlotOf<typeof experiment> = PlotSlot

interface CurvePlotsProps extends FunctionsProps {
  readonly frame: Frame<(typeof experiment)['channels']> | undefined
  readonly values: Values<(typeof experiment)['parameters']>
  readonly names: readonly FunctionName[]
}

const COUNT = FUNCTIONS.length

/** From and to along y for functions that do not fit the usual window. */
const HEIGHTS: Partial<Record<FunctionName, readonly [number, number]>> = {
  sigmoid: [-0.1, 1.15],
  tanh: [-1.15, 1.15],
  maxout: [-4, 5],
}

function heights(names: readonly FunctionName[]): readonly [number, number] {
  return (names.length === 1 && HEIGHTS[names[0]]) || [-2.25, 4]
}

const toStep = (x: number) => Math.round(x * 20) / 20

/** f and f′ of one function in one plot, its flat stretches shaded, with a point to drag along x. */
export function OneFunction({ session, text, frame, values, names: [name] }: CurvePlotsProps) {
  const { words, plots, parameters } = text
  const k = FUNCTIONS.indexOf(name)
  const x = frame?.x ?? new Float64Array()
  const f = column(frame?.f, k, COUNT)
  const derivative = column(frame?.derivative, k, COUNT)
  const [low, high] = heights([name])
  const within = (y: number) => Math.max(low, Math.min(high, y))
  const valueAt = interpolate(x, f, values.x)
  const slopeAt = interpolate(x, derivative, values.x)
  const title = parameters.function.options[name]
  const flip = name === 'prelu' && (values.slope > 1 || values.slope < 0)
  return (
    <Slot id="curves" wide>
      <Plot
        title={title}
        note={words.together}
        summary={plots.curves.summary({
          names: title,
          name: title,
          x: values.x,
          value: valueAt,
          slope: slopeAt,
        })}
        x={{ label: 'x', domain: [-BOUND, BOUND], grid: true }}
        y={{ label: '', domain: [low, high] }}
        height={380}
      >
        <Shade x={[undefined, frame?.flatBelow[k] ?? Number.NaN]} label={words.flat} />
        <Shade x={[frame?.flatAbove[k] ?? Number.NaN, undefined]} label={words.flat} />
        <Rule y={0} />
        <Rule x={values.x} colour="var(--ink-3)" />
        {name === 'maxout' && (
          <Line
            series={2}
            ghost
            label={words.line1}
            direct={false}
            x={x}
            y={x.map((at) => heightAt(values, 1, at))}
          />
        )}
        {name === 'maxout' && (
          <Line
            series={3}
            ghost
            label={words.line2}
            direct={false}
            x={x}
            y={x.map((at) => heightAt(values, 2, at))}
          />
        )}
        {flip && (
          <Line
            series={3}
            ghost
            label={words.maxForm}
            x={x}
            y={x.map((at) => Math.max(values.slope * at, at))}
          />
        )}
        <Line series={0} label="f" x={x} y={f} width={3} markers={false} />
        <Line series={1} label="f′" x={x} y={derivative} markers={false} />
        {name === 'maxout' && (
          <Handles
            along="y"
            handles={HOLDS.map((hold) => ({
              x: hold.x,
              y: within(heightAt(values, hold.line, hold.x)),
              label: `${hold.line === 1 ? words.line1 : words.line2}, x = ${hold.x}`,
              series: hold.line + 1,
            }))}
            onMove={(index, _, y) => {
              const hold = HOLDS[index]
              const { w, b } = pulled(values, hold, y)
              session.set(hold.line === 1 ? 'w1' : 'w2', w)
              session.set(hold.line === 1 ? 'b1' : 'b2', b)
            }}
          />
        )}
        <Handles
          along="x"
          handles={[
            { x: values.x, y: within(valueAt), label: words.point, series: 0 },
            { x: values.x, y: within(slopeAt), label: words.slopePoint, series: 1 },
          ]}
          onMove={(_, to) => session.set('x', toStep(to))}
        />
      </Plot>
    </Slot>
  )
}

/** Several functions over each other: one plot of f, one of f′. */
export function ManyFunctions({ session, text, frame, values, names }: CurvePlotsProps) {
  const { words, plots, parameters } = text
  const { options } = parameters.function
  const x = frame?.x ?? new Float64Array()
  const k = FUNCTIONS.indexOf(values.function)
  const numbers = {
    names: names.map((name) => options[name]).join(', '),
    name: options[values.function],
    x: values.x,
    value: interpolate(x, column(frame?.f, k, COUNT), values.x),
    slope: interpolate(x, column(frame?.derivative, k, COUNT), values.x),
  }
  const both = [
    { id: 'curves', table: frame?.f, domain: heights(names), point: words.point },
    { id: 'slopes', table: frame?.derivative, domain: [-0.6, 1.35], point: words.slopePoint },
  ] as const
  return both.map(({ id, table, domain, point }) => (
    <Slot key={id} id={id}>
      <Plot
        title={plots[id].title}
        legend
        summary={plots[id].summary(numbers)}
        x={{ label: 'x', domain: [-BOUND, BOUND], grid: true }}
        y={{ label: '', domain }}
        height={340}
      >
        <Rule y={0} />
        <Rule x={values.x} colour="var(--ink-3)" />
        {names.map((name) => (
          <Line
            key={name}
            {...runnerStyle(FUNCTIONS.indexOf(name))}
            label={options[name]}
            direct={false}
            width={name === values.function ? 3.5 : 2}
            x={x}
            y={column(table, FUNCTIONS.indexOf(name), COUNT)}
            markers={false}
          />
        ))}
        <Handles
          along="x"
          handles={[{ x: values.x, y: domain[0], label: point, series: 0 }]}
          onMove={(_, to) => session.set('x', toStep(to))}
        />
      </Plot>
    </Slot>
  ))
}
