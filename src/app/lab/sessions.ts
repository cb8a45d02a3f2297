import type { RunSession } from '../../session/session.ts'
import { createSession } from '../../session/session.ts'
import type { TopicModule } from '../../topics/topic.ts'

// biome-ignore lint/suspicious/noExplicitAny: parameters and channels differ from lab to lab
export type AnySession = RunSession<any, any>

/** One run per lab of a page, made when first asked for; links and questions in the prose reach it by name. */
export interface LabSessions {
  of(labId: string): AnySession
  /** Gets ready for the run that is likely to come first. */
  warm(labId: string): void
  /** Runs of their own, for measuring beside a lab. */
  another(labId: string): AnySession
  dispose(): void
}

/** @throws Error (from `of`) when the topic has no such lab. */
export function labSessions(topic: TopicModule): LabSessions {
  const open = new Map<string, AnySession>()
  const extra: AnySession[] = []
  function create(labId: string): AnySession {
    const lab = topic.labs.find((one) => one.id === labId)
    if (!lab)
      throw new Error(`${topic.id} has no lab ${labId}; it has ${topic.labs.map((one) => one.id).join(', ')}`)
    return createSession(lab.experiment)
  }
  function of(labId: string): AnySession {
    const session = open.get(labId) ?? create(labId)
    open.set(labId, session)
    return session
  }
  return {
    of,
    warm: (labId) => of(labId).warm(),
    another(labId) {
      const session = create(labId)
      extra.push(session)
      return session
    },
    dispose() {
      for (const session of [...open.values(), ...extra]) session.dispose()
      open.clear()
      extra.length = 0
    },
  }
}
