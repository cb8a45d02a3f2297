import type { Values } from '../../lab/parameter.ts'
import { RunGate } from '../../session/gate.ts'
import type { AnySession, LoadedLab } from './loaded-lab.ts'

/** The runs of one page: one for each lab, which links and questions in the prose set too, and others beside it. */
export class PageRuns {
  /** What starts by itself never computes on more cores than there are, with one left for a sweep or for the reader. */
  readonly #gate = new RunGate(Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1))
  readonly #own = new Map<string, AnySession>()
  readonly #others: AnySession[] = []
  /** Answers to those who wait for a lab to come alive. */
  readonly #waiting = new Map<string, ((session: AnySession) => void)[]>()
  readonly #alive = new Set<string>()

  /** The run of a lab, made when first asked for. */
  of(lab: LoadedLab): AnySession {
    const session = this.#own.get(lab.id) ?? lab.createSession({ gate: this.#gate })
    this.#own.set(lab.id, session)
    return session
  }

  /** A figure's run, which waits for its turn beside those of other figures. */
  figure(lab: LoadedLab, values: Values): AnySession {
    const session = lab.createSession({ gate: this.#gate, figure: values })
    this.#others.push(session)
    return session
  }

  /** Says that a lab is drawn and alive: from now on its run may be set without disturbing prerendered HTML. */
  cameAlive(lab: LoadedLab): void {
    this.#alive.add(lab.id)
    for (const answer of this.#waiting.get(lab.id) ?? []) answer(this.of(lab))
    this.#waiting.delete(lab.id)
  }

  /** The run of a lab of this page, as soon as the lab is alive. */
  whenAlive(labId: string): Promise<AnySession> {
    const session = this.#alive.has(labId) ? this.#own.get(labId) : undefined
    if (session) return Promise.resolve(session)
    return new Promise((resolve) => {
      this.#waiting.set(labId, [...(this.#waiting.get(labId) ?? []), resolve])
    })
  }

  dispose(): void {
    for (const session of [...this.#own.values(), ...this.#others]) session.dispose()
    this.#own.clear()
    this.#others.length = 0
    this.#alive.clear()
  }
}
