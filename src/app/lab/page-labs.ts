import type { LabHeading, TopicText } from '../../lab/text.ts'
import { labName } from './lab-name.ts'
import { type ArticlePieces, type LoadedLab, loadLab } from './loaded-lab.ts'

/** The labs of one page, each fetched when it is first asked for. */
export class PageLabs {
  readonly #text: TopicText
  readonly #locale: string
  readonly #loadPieces?: () => Promise<ArticlePieces>
  readonly #loading = new Map<string, Promise<LoadedLab>>()
  readonly #loaded = new Map<string, LoadedLab>()

  /** @param loadPieces of an article, what it shows of a lab beside the lab itself */
  constructor(text: TopicText, locale: string, loadPieces?: () => Promise<ArticlePieces>) {
    this.#text = text
    this.#locale = locale
    this.#loadPieces = loadPieces
  }

  /** Title and lede of a lab. Throws Error where the topic's words have none. */
  heading(id: string): LabHeading {
    const heading = this.#text.labs[labName(id)]
    if (!heading) throw new Error(`The topic’s words say nothing about ${id}`)
    return heading
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
    const lab = await loadLab(id, this.heading(id), this.#locale, this.#loadPieces)
    this.#loaded.set(id, lab)
    return lab
  }
}
