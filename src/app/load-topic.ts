import { lazy } from 'react'
import { courseEntry } from '../topics/registry.ts'
import type { LabModule } from '../topics/topic.ts'
import { frameId } from './lab/frame-id.ts'
import { FALLBACK, localized } from './locale.ts'
import type { LabView, LoadedTopic } from './page.ts'

/**
 * When the plots of a page are fetched: before it is drawn, or, on a page whose HTML shows them already, each when its
 * lab comes near the screen, so that the rest of the page is alive before.
 */
export type Plots = 'at once' | 'when near'

/** Resolves when the element is within a screen's height of the screen, or is not there. */
function whenNear(elementId: string): Promise<void> {
  const element = document.getElementById(elementId)
  if (!element) return Promise.resolve()
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        resolve()
      },
      { rootMargin: '100% 0px' },
    )
    observer.observe(element)
  })
}

async function loadView(lab: LabModule, plots: Plots): Promise<LabView> {
  if (plots === 'at once') return (await lab.view()).default
  return lazy(() => whenNear(frameId(lab.id)).then(lab.view))
}

interface Wanted {
  readonly locale: string
  readonly plots: Plots
  /** The one lab whose plots are shown; all, with the article, where it is not given. */
  readonly labId?: string
}

/** Code, words and article of a topic; undefined where there is no such topic. */
export async function loadTopic(
  id: string,
  { locale, plots, labId }: Wanted,
): Promise<LoadedTopic | undefined> {
  const module = await courseEntry(id)?.load?.()
  if (!module) return undefined
  const text = localized(module.text, locale)
  if (!text) throw new Error(`${id} has no text for ${locale} or ${FALLBACK}`)
  const shown = module.labs.filter((lab) => labId === undefined || lab.id === labId)
  const [words, article, ...views] = await Promise.all([
    text(),
    labId === undefined ? localized(module.prose, locale)?.() : undefined,
    ...shown.map((lab) => loadView(lab, plots)),
  ])
  return {
    module,
    text: words.text,
    views: Object.fromEntries(shown.map((lab, i) => [lab.id, views[i]])),
    Prose: article?.default,
  }
}
