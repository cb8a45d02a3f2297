import type { ComponentType } from 'react'
import type { LabText, TopicText } from '../lab/text.ts'
import type { LabModule, LabViewProps, TopicModule } from '../topics/topic.ts'
import type { HomeText } from './home-text.ts'
import type { Frame } from './lab/frame.ts'
import type { PageWords } from './locale.ts'
import type { Route } from './routes.ts'

// biome-ignore lint/suspicious/noExplicitAny: parameters and channels differ from lab to lab
export type LabView = ComponentType<LabViewProps<any, any>>

export interface LoadedTopic {
  readonly module: TopicModule
  readonly text: TopicText
  /** What draws a lab. */
  readonly Frame: Frame
  /** By lab id; those that the page shows. */
  readonly views: Readonly<Record<string, LabView>>
  // biome-ignore lint/suspicious/noExplicitAny: MDX content takes any component map
  readonly Prose?: ComponentType<any>
}

/** A page with all it needs to be drawn at once, on the server or in the browser. */
export interface Page extends PageWords {
  readonly route: Route
  readonly locale: string
  readonly title: string
  readonly description: string
  /** What draws it. */
  readonly Body: ComponentType<{ page: Page }>
  readonly topic?: LoadedTopic
  /** The lab of a lab page. */
  readonly lab?: LabModule
  /** Words of the first page. */
  readonly home?: HomeText
  /** Titles of the labs of every topic that is there, for the course map of the first page. */
  readonly labs?: Readonly<Record<string, readonly { readonly name: string; readonly title: string }[]>>
}

/** Name of a lab without its topic. */
export function labName(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

/** @throws Error when the topic's text lacks the lab. */
export function labText(topic: LoadedTopic, lab: LabModule): LabText {
  const text = topic.text.labs[labName(lab.id)]
  if (!text) throw new Error(`The text of ${topic.module.id} says nothing about ${lab.id}`)
  return text
}
