import type { ComponentType, ReactNode } from 'react'
import type { AnyExperiment } from '../lab/experiment.ts'
import type { Predictions } from '../lab/prediction.ts'
import type { LabText } from '../lab/text.ts'
import type { RunSession } from '../session/session.ts'

/** The run that a view draws, with the parameters and channels of its experiment. */
export type SessionOf<E extends AnyExperiment> = RunSession<E['parameters'], E['channels']>

/**
 * Props of every `view.tsx`: the run to draw, and the words of the lab in the reader's language, with the keys that the
 * English words have: `LabViewProps<typeof experiment, typeof text>`.
 */
export interface LabViewProps<E extends AnyExperiment, T = LabText> {
  readonly session: SessionOf<E>
  readonly text: T
}

/** What stands round each plot of a view; its `id` is one that the experiment declares. */
export type PlotSlotOf<E extends AnyExperiment> = ComponentType<{
  id: E['plots'][number]
  wide?: boolean
  children: ReactNode
}>

/** A view with its types forgotten, so that labs of different parameters stand in one list. */
// biome-ignore lint/suspicious/noExplicitAny: parameters, channels and words differ from lab to lab
export type LabView = ComponentType<{ readonly session: RunSession<any, any>; readonly text: any }>

/** Figures printed in the lecture notes, to stand beside those measured here (`<Figure compared=…>`). */
export interface Comparison {
  /** Values over the defaults. */
  readonly values: Readonly<Record<string, number | string | boolean>>
  /** Array channels of the last frame; `printed` and `spread` (one standard deviation over draws) have one entry a row. */
  readonly columns: readonly {
    readonly channel: string
    readonly printed: readonly number[]
    readonly spread?: readonly number[]
  }[]
}

export type Comparisons = Readonly<Record<string, Comparison>>

export interface Source {
  readonly authors: string
  readonly year: number
  readonly title: string
  readonly where: string
  readonly url?: string
}

/** By the key that `<Cite id=…>` names; listed below the article in this order. */
export type Sources = Readonly<Record<string, Source>>

export type Load<T> = () => Promise<T>

/** Loaders by path below a folder: './layer-statistics/experiment.ts', './prose.en.mdx'. */
export type Files<T> = Readonly<Record<string, Load<T>>>

/** All that a page fetches of a lab beside its words: what each `topics/<topic>/<lab>/lab.ts` exports. */
export interface LabCode {
  readonly experiment: AnyExperiment
  readonly View: LabView
  readonly predictions?: Predictions
  readonly comparisons?: Comparisons
}

/** Parts of a topic by kind, each in a chunk of its own. */
export interface TopicPart {
  // biome-ignore lint/suspicious/noExplicitAny: MDX content takes any component map
  readonly prose: ComponentType<any>
  readonly sources: Sources
  readonly labs: LabCode
  readonly texts: LabText
}

/** What a topic is made of: the one export of every `topics/<topic>/index.ts`. */
export type TopicFiles = { readonly [Kind in keyof TopicPart]: Files<TopicPart[Kind]> }
