import type { AnyExperiment } from './experiment.ts'
import type { ChoiceParameter, Parameter } from './parameter.ts'
import type { Predictions } from './prediction.ts'
import type { Figures, NumbersOf, Reading } from './reading.ts'

interface Named {
  label: string
  help?: string
}

interface ParameterWords {
  label: string
  help: string
  options?: Readonly<Record<string, string>>
}

interface ReadingWords<Numbers> {
  title: string
  sentence: (n: Numbers) => string
}

interface PlotWords {
  title: string
  /** What the plot shows, for readers who cannot see it. */
  summary: (n: Figures) => string
}

interface PredictionWords<Option extends string, Numbers> {
  question: string
  options: Readonly<Record<Option, string>>
  /** What the run's own numbers say, shown after the judgement: the number it was judged by, and its baseline. */
  explain: (n: Numbers) => string
}

/** Words of one lab in one language, as whoever does not know the lab sees them. */
export interface LabText {
  parameters: Readonly<Record<string, ParameterWords>>
  presets: Readonly<Record<string, Named>>
  channels: Readonly<Record<string, Named>>
  /** Keyed by `Reading.key`; `sentence` receives `Reading.numbers`. */
  // biome-ignore lint/suspicious/noExplicitAny: numbers differ from reading to reading
  readings: Readonly<Record<string, ReadingWords<any>>>
  /** Keyed by the ids of the lab's plots. */
  plots: Readonly<Record<string, PlotWords>>
  /** Other words of the view: labels of axes and series. */
  words: Readonly<Record<string, string>>
  // biome-ignore lint/suspicious/noExplicitAny: numbers differ from prediction to prediction
  predictions?: Readonly<Record<string, PredictionWords<string, any>>>
}

type WordsOfParameter<P extends Parameter> =
  P extends ChoiceParameter<infer Option>
    ? ParameterWords & { options: Readonly<Record<Option, string>> }
    : Omit<ParameterWords, 'options'>

type WordsOfPredictions<P> = {
  readonly [Id in keyof P]: P[Id] extends Predictions[string]
    ? PredictionWords<P[Id]['options'][number], ReturnType<P[Id]['judge']>['numbers']>
    : never
}

/**
 * What the words of a lab must be, from its experiment (and, where it has them, its predictions):
 * `export const text = { … } satisfies TextOf<typeof experiment, typeof predictions>`. A key that the experiment does not
 * declare, or one that is missing, fails the compiler.
 */
export type TextOf<E extends AnyExperiment, P = undefined> = {
  parameters: { readonly [Name in keyof E['parameters']]: WordsOfParameter<E['parameters'][Name]> }
  presets: { readonly [Preset in keyof E['presets']]: Named }
  channels: { readonly [Name in keyof E['channels']]: Named }
  readings: { readonly [Key in ReadingOf<E>['key']]: ReadingWords<NumbersOf<ReadingOf<E>, Key>> }
  plots: { readonly [Id in E['plots'][number]]: PlotWords }
  words: Readonly<Record<string, string>>
} & (P extends undefined ? unknown : { predictions: WordsOfPredictions<P> })

type ReadingOf<E extends AnyExperiment> = NonNullable<ReturnType<E['reading']>>

/** Words of one topic in one language. */
export interface TopicText<Lab extends string = string> {
  title: string
  /** The question that the topic answers; the page's h1. */
  question: string
  lede: string
  /** By name, without the topic's. */
  labs: Readonly<Record<Lab, LabHeading>>
}

export interface LabHeading {
  title: string
  /** One sentence: what to do and what to see. */
  lede: string
}

/** Title and sentence that a reading amounts to. Throws Error where the text has no words for it. */
export function wordsOf(
  reading: Reading,
  text: LabText,
): { readonly title: string; readonly sentence: string } {
  const words = text.readings[reading.key]
  if (!words) throw new Error(`No words for the reading ${reading.key}`)
  return { title: words.title, sentence: words.sentence(reading.numbers) }
}
