import type { Frame } from '../../../../lab/channel.ts'
import { Handles, Line, Plot, Rule, Shade } from '../../../../plot/index.ts'
import type { LabViewProps } from '../../../topic.ts'
import { FUNCTIONS, type FunctionName } from '../../names.ts'
import { column, interpolate } from '../../view/column.ts'
import { runnerStyle } from '../../view/runner-style.ts'
import { BOUND, type functionsExperiment } from '../experiment.ts'
import { HOLDS, heightAt, pulled } from '../maxout-handles.ts'

export type FunctionsProps = LabViewProps<
  (typeof functionsExperiment)['parameters'],
  (typeof functionsExperiment)['channels']
>
type FunctionValues = ReturnType<FunctionsProps['session']['store']['getState']>['values']

interface CurvePlotsProps extends FunctionsProps {
  readonly frame: Frame<(typeof functionsExperiment)['channels']> | undefined
  readonly values: FunctionValues
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
  const { words = {}, summaries = {}, parameters } = text
  const k = FUNCTIONS.indexOf(name)
  const x = frame?.x ?? new Float64Array()
  const f = column(frame?.f, k, COUNT)
  const derivative = column(frame?.derivative, k, COUNT)
  const [low, high] = heights([name])
  const within = (y: number) => Math.max(low, Math.min(high, y))
  const valueAt = interpolate(x, f, values.x)
  const slopeAt = interpolate(x, derivative, values.x)
  const flip = name === 'prelu' && (values.slope > 1 || values.slope < 0)
  return (
    <Plot
      title={parameters.function.options?.[name] ?? name}
      note={words.together}
      summary={
        summaries.one?.({
          name: parameters.function.options?.[name] ?? name,
          x: values.x,
          value: valueAt,
          slope: slopeAt,
        }) ?? ''
      }
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
  )
}

/** Several functions over each other: one plot of f, one of f′. */
export function ManyFunctions({ session, text, frame, values, names }: CurvePlotsProps) {
  const { words = {}, summaries = {}, parameters } = text
  const x = frame?.x ?? new Float64Array()
  const label = (name: FunctionName) => parameters.function.options?.[name] ?? name
  const plot = (
    title: string,
    table: Float32Array | Float64Array | undefined,
    domain: readonly [number, number],
    point: string,
  ) => (
    <Plot
      title={title}
      legend
      summary={summaries.many?.({ title, list: names.map(label).join(', ') }) ?? ''}
      x={{ label: 'x', domain: [-BOUND, BOUND], grid: true }}
      y={{ label: '', domain }}
      height={340}
    >
      <Rule y={0} />
      <Rule x={values.x} colour="var(--ink-3)" />
      {names.map((name) => {
        const k = FUNCTIONS.indexOf(name)
        return (
          <Line
            key={name}
            {...runnerStyle(k)}
            label={label(name)}
            direct={false}
            width={name === values.function ? 3.5 : 2}
            x={x}
            y={column(table, k, COUNT)}
            markers={false}
          />
        )
      })}
      <Handles
        along="x"
        handles={[{ x: values.x, y: domain[0], label: point, series: 0 }]}
        onMove={(_, to) => session.set('x', toStep(to))}
      />
    </Plot>
  )
  return (
    <>
      {plot(words.f, frame?.f, heights(names), words.point)}
      {plot(words.derivative, frame?.derivative, [-0.6, 1.35], words.slopePoint)}
    </>
  )
}
