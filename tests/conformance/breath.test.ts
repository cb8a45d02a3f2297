import { describe, expect, it } from 'vitest'
import { refusal } from '../../src/lab/budget.ts'
import { createContext } from '../../src/lab/context.ts'
import { defaultValues, valuesWith } from '../../src/lab/defaults.ts'
import type { AnyExperiment } from '../../src/lab/experiment.ts'
import { NonFiniteError } from '../../src/lab/nonfinite.ts'
import type { Parameter, Values } from '../../src/lab/parameter.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { labs } from '../support/labs.ts'
import { thorough } from '../support/thorough.ts'

/**
 * Work between two breaths, in time on the processor, ms: 50 in a browser; Node 20 runs the kernels at about 0.6 of the
 * speed of Chromium, and a computer that others share at less.
 */
const MOST = 100
/** Of a longer run, what it does in this time stands for all, ms. */
const MOST_TIME = thorough ? 200 : 60

function ends(parameter: Parameter): readonly (number | string | boolean)[] {
  if (parameter.kind === 'number') return [parameter.min, parameter.max]
  if (parameter.kind === 'choice') return parameter.options
  return parameter.kind === 'switch' ? [true, false] : []
}

/** Time by the clock and on the processor, ms: other processes add to the first, the compiler's threads to the second. */
function times(): readonly [wall: number, processor: number] {
  const { user, system } = process.cpuUsage()
  return [performance.now(), (user + system) / 1000]
}

/** The longest time between two yields or calls of breathe, ms; the compiler's first times do not count. */
function longestGap(experiment: AnyExperiment, values: Values): number {
  const context = createContext(experiment.parameters, values, 'auto', experiment.cost(values).bytes)
  let last = times()
  let longest = 0
  const mark = () => {
    const now = times()
    longest = Math.max(longest, Math.min(now[0] - last[0], now[1] - last[1]))
    last = now
  }
  context.engine.breathe = mark
  const run = new ExperimentRun(experiment, values, context)
  const start = performance.now()
  try {
    last = times()
    while (run.advance() !== undefined && performance.now() - start < MOST_TIME) mark()
    mark()
  } catch (error) {
    // Some ends lead to numbers that are no longer finite.
    if (!(error instanceof NonFiniteError)) throw error
  } finally {
    run.close()
  }
  return longest
}

describe.each(labs)('$id', ({ experiment }) => {
  const { parameters } = experiment
  const cases = Object.entries<Parameter>(parameters).flatMap(([name, parameter]) =>
    ends(parameter).map((end) => ({ name, end, values: valuesWith(parameters, { [name]: end }) })),
  )
  const largest = Object.fromEntries(
    Object.entries<Parameter>(parameters)
      .filter(([, parameter]) => parameter.kind === 'number' && parameter.integer)
      .map(([name, parameter]) => [name, parameter.kind === 'number' ? parameter.max : 0]),
  )
  const all = [
    { name: 'every size', end: 'max', values: valuesWith(parameters, largest) },
    { name: 'nothing', end: 'default', values: defaultValues(parameters) },
    ...cases,
  ].filter(
    ({ values }) =>
      refusal(experiment, values) === undefined && (experiment.conflicts?.(values) ?? []).length === 0,
  )

  it(`never works longer than ${MOST} ms without taking breath, at the ends of every parameter`, () => {
    const deaf = all.flatMap(({ name, end, values }) => {
      // What is compiled or collected in between counts once: the best of three.
      let gap = Infinity
      for (let i = 0; i < 3 && gap > MOST; i++) gap = Math.min(gap, longestGap(experiment, values))
      return gap > MOST ? [`${gap.toFixed(0)} ms with ${name}=${end}`] : []
    })
    expect(deaf).toEqual([])
  }, 120_000)
})
