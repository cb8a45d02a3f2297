import type { TopicModule } from '../../topics/topic.ts'
import type { LabSessions } from './sessions.ts'

/** The runs of one page, made by whoever needs them first: a lab that comes alive, or a link in the prose that sets it. */
export class PageRuns {
  readonly #topic: TopicModule
  #sessions: LabSessions | undefined

  constructor(topic: TopicModule) {
    this.#topic = topic
  }

  /** For those who bring the code that makes them. */
  madeBy(make: (topic: TopicModule) => LabSessions): LabSessions {
    this.#sessions ??= make(this.#topic)
    return this.#sessions
  }

  /** For those who do not: fetches it. */
  async load(): Promise<LabSessions> {
    const { labSessions } = await import('./sessions.ts')
    return this.madeBy(labSessions)
  }

  dispose(): void {
    this.#sessions?.dispose()
  }
}
