import type { ComponentType } from 'react'
import type { LabHeading, TopicText } from '../lab/text.ts'
import type { Sources } from '../topics/topic.ts'
import type { HomeText } from './home-text.ts'
import type { PageLabs } from './lab/page-labs.ts'
import type { PageWords } from './locale.ts'
import type { Route } from './routes.ts'

export interface LoadedTopic {
  readonly id: string
  /** 'topic/lab', in the topic's order. */
  readonly labIds: readonly string[]
  readonly text: TopicText
  readonly labs: PageLabs
  readonly sources: Sources
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
  /** Words of the first page. */
  readonly home?: HomeText
  /** Titles of the labs of every topic that is there, for the course map of the first page. */
  readonly labs?: Readonly<Record<string, Readonly<Record<string, LabHeading>>>>
}
