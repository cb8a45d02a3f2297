import { lazy } from 'react'
import { type CourseEntry, courseEntry } from '../topics/registry.ts'
import type { LabModule, TopicModule } from '../topics/topic.ts'
import { frameId } from './lab/frame-id.ts'
import { FALLBACK, localized } from './locale.ts'
import type { LabView, LoadedTopic } from './page.ts'

/**
 * What is there before the page comes alive: nothing, or its prerendered HTML. Over HTML the plots, which it shows
 * already, are fetched each when its lab comes near the screen, so that the rest of the page is alive before.
 */
export type Ground = 'empty' | 'prerendered'

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

async function loadView(lab: LabModule, ground: Ground): Promise<LabView> {
  if (ground === 'empty') return (await lab.view()).default
  return lazy(() => whenNear(frameId(lab.id)).then(lab.view))
}

/** The article; over its prerendered HTML, the version that takes its unchanging parts from there. */
async function loadProse(entry: CourseEntry, module: TopicModule, locale: string, ground: Ground) {
  if (ground === 'prerendered') return localized(entry.adoptedProse, locale)?.()
  return (await localized(module.prose, locale)?.())?.default
}

interface Wanted {
  readonly locale: string
  readonly ground: Ground
  /** The one lab whose plots are shown; all, with the article, where it is not given. */
  readonly labId?: string
}

/** Code, words and article of a topic; undefined where there is no such topic. */
export async function loadTopic(
  id: string,
  { locale, ground, labId }: Wanted,
): Promise<LoadedTopic | undefined> {
  const entry = courseEntry(id)
  const module = await entry?.load?.()
  if (!entry || !module) return undefined
  const text = localized(module.text, locale)
  if (!text) throw new Error(`${id} has no text for ${locale} or ${FALLBACK}`)
  const shown = module.labs.filter((lab) => labId === undefined || lab.id === labId)
  const [words, Prose, ...views] = await Promise.all([
    text(),
    labId === undefined ? loadProse(entry, module, locale, ground) : undefined,
    ...shown.map((lab) => loadView(lab, ground)),
  ])
  return {
    module,
    text: words.text,
    views: Object.fromEntries(shown.map((lab, i) => [lab.id, views[i]])),
    Prose,
  }
}
