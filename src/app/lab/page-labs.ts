import type { TopicText } from '../../lab/text.ts'
import { type LoadedLab, loadLab } from './loaded-lab.ts'

/** Name of a lab without its topic. */
export function labName(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

/** The labs of one page, each fetched when it is first asked for. */
export class PageLabs {
  readonly #text: TopicText
  readonly #locale: string
  readonly #loading = new Map<string, Promise<LoadedLab>>()
  readonly #loaded = new Map<string, LoadedLab>()

  constructor(text: TopicText, locale: string) {
    this.#text = text
    this.#locale = locale
  }

  /** The lab, where its code is there already. */
  loaded(id: string): LoadedLab | undefined {
    return this.#loaded.get(id)
  }

  /** Fetches a lab, once; what failed is tried again when asked again. */
  load(id: string): Promise<LoadedLab> {
    const begun = this.#loading.get(id)
    if (begun) return begun
    const loading = this.#load(id)
    this.#loading.set(id, loading)
    loading.catch(() => this.#loading.delete(id))
    return loading
  }

  async #load(id: string): Promise<LoadedLab> {
    const heading = this.#text.labs[labName(id)]
    if (!heading) throw new Error(`The topic’s words say nothing about ${id}`)
    const lab = await loadLab(id, heading, this.#locale)
    this.#loaded.set(id, lab)
    return lab
  }
}
