import type { Channels } from './channel.ts'
import type { AnyExperiment, FrameLog } from './experiment.ts'
import type { ParameterSchema, Values } from './parameter.ts'
import type { Figures } from './reading.ts'

/** What the run says to a predict-before-you-run question: the right option, and the numbers that show it. */
export interface Verdict<Option extends string = string, Numbers extends Figures = Figures> {
  readonly answer: Option
  readonly numbers: Numbers
}

/** A question whose answer is judged against the finished run itself. Its words are in the lab's text. */
export interface Prediction<
  S extends ParameterSchema = ParameterSchema,
  C extends Channels = Channels,
  Option extends string = string,
  Numbers extends Figures = Figures,
> {
  /** Values, over the defaults, that the question is about. */
  readonly values: Partial<Values<S>>
  readonly options: readonly Option[]
  /** The plot that shows the answer; the first one of the lab's focus where it is not given. */
  readonly plot?: string
  judge(log: FrameLog<C>, values: Values<S>): Verdict<NoInfer<Option>, Numbers>
}

// biome-ignore lint/suspicious/noExplicitAny: parameters, channels and numbers differ from question to question
export type Predictions = Readonly<Record<string, Prediction<any, any, any, any>>>

/**
 * For the questions of one lab: `const ask = predictionsOf<typeof experiment>()`, then
 * `export const predictions = { 'double-scale': ask({ values, options, judge }) }`.
 */
export function predictionsOf<E extends AnyExperiment>() {
  return <const Option extends string, const Numbers extends Figures>(
    prediction: Prediction<E['parameters'], E['channels'], Option, Numbers>,
  ) => prediction
}
