import type { ComponentType } from 'react'
import type { Channels } from '../lab/channel.ts'
import type { ExperimentDefinition, FrameLog } from '../lab/experiment.ts'
import type { ParameterSchema, Values } from '../lab/parameter.ts'
import type { LabText, TopicText } from '../lab/text.ts'
import type { RunSession } from '../session/session.ts'

/** Props of every `*.view.tsx`: the run to draw, and the words of the lab in the reader's language. */
export interface LabViewProps<S extends ParameterSchema, C extends Channels> {
  readonly session: RunSession<S, C>
  readonly text: LabText
}

/** A lab with its types forgotten, so that labs of different parameters stand in one list. */
export interface LabModule {
  /** 'topic/lab', the experiment's id. */
  readonly id: string
  // biome-ignore lint/suspicious/noExplicitAny: parameters and channels differ from lab to lab
  readonly experiment: ExperimentDefinition<any, any>
  // biome-ignore lint/suspicious/noExplicitAny: parameters and channels differ from lab to lab
  readonly view: () => Promise<{ default: ComponentType<LabViewProps<any, any>> }>
  /** Does not start by itself when it scrolls into view (heavy searches). */
  readonly waits?: boolean
}

/** Joins an experiment and its view, which must have the experiment's parameters and channels. */
export function lab<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  view: () => Promise<{ default: ComponentType<LabViewProps<S, C>> }>,
  options: { waits?: boolean } = {},
): LabModule {
  return { id: experiment.id, experiment, view, ...options }
}

/** What the run says to a predict-before-you-run question: the right option, and the numbers that show it. */
export interface Verdict {
  readonly answer: string
  readonly numbers: Readonly<Record<string, number | string>>
}

/** A question whose answer is judged against the finished run itself. Its words are in the prose (`<Predict id=…>`). */
export interface Prediction {
  /** Lab name without the topic. */
  readonly lab: string
  /** Values, over the defaults, that the question is about. */
  readonly values: Readonly<Record<string, number | string | boolean>>
  readonly options: readonly string[]
  judge(log: FrameLog, values: Values): Verdict
}

/** Figures printed in the lecture notes, to stand beside those measured here (`<Measured id=…>`). */
export interface Comparison {
  readonly lab: string
  readonly values: Readonly<Record<string, number | string | boolean>>
  /** Array channels of the last frame; `printed` and `spread` (one standard deviation over draws) have one entry a row. */
  readonly columns: readonly {
    readonly channel: string
    readonly printed: readonly number[]
    readonly spread?: readonly number[]
  }[]
}

export interface Source {
  readonly authors: string
  readonly year: number
  readonly title: string
  readonly where: string
  readonly url?: string
}

export interface TextModule {
  readonly text: TopicText
}

export interface ProseModule {
  // biome-ignore lint/suspicious/noExplicitAny: MDX content takes any component map
  readonly default: ComponentType<any>
}

type Loaders<Module> = Readonly<Record<string, () => Promise<Module>>>

/** `src/topics/<topic>/index.ts` exports this as `topic`. */
export interface TopicModule {
  readonly id: string
  readonly labs: readonly LabModule[]
  /** import.meta.glob('./text.*.ts'): words per locale. */
  readonly text: Loaders<TextModule>
  /** import.meta.glob('./prose.*.mdx'): the article per locale. */
  readonly prose: Loaders<ProseModule>
  readonly predictions?: Readonly<Record<string, Prediction>>
  readonly comparisons?: Readonly<Record<string, Comparison>>
  /** Cited in the prose by key (`<Cite id=…>`); listed below the article in this order. */
  readonly sources?: Readonly<Record<string, Source>>
}
