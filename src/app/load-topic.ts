import { type ComponentType, lazy } from 'react'
import { type CourseEntry, courseEntry } from '../topics/registry.ts'
import type { LabModule, TopicModule } from '../topics/topic.ts'
import { type Frame, frameId } from './lab/frame.ts'
import { FALLBACK, localized } from './locale.ts'
import type { LabView, LoadedTopic } from './page.ts'

/**
 * What is there before the page comes alive: nothing, or its prerendered HTML. Over HTML the labs, which it shows
 * already, come alive after the page round them, and their plots each when its lab comes near the screen.
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

/** A component whose code is on its way, for a place where prerendered HTML stands. */
function onItsWay<Props>(loading: Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  // A failure shows where the component is drawn.
  loading.catch(() => {})
  return lazy(() => loading)
}

async function loadView(lab: LabModule, ground: Ground, first: boolean): Promise<LabView> {
  if (ground === 'empty') return (await lab.view()).default
  return onItsWay(first ? lab.view() : whenNear(frameId(lab.id)).then(lab.view))
}

async function loadFrame(ground: Ground): Promise<Frame> {
  const loading = import('./lab/LabFrame.tsx')
  return ground === 'empty' ? (await loading).default : onItsWay(loading)
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
  const frame = loadFrame(ground)
  const entry = courseEntry(id)
  const module = await entry?.load?.()
  if (!entry || !module) return undefined
  const text = localized(module.text, locale)
  if (!text) throw new Error(`${id} has no text for ${locale} or ${FALLBACK}`)
  const shown = module.labs.filter((lab) => labId === undefined || lab.id === labId)
  const [words, Frame, Prose, ...views] = await Promise.all([
    text(),
    frame,
    labId === undefined ? loadProse(entry, module, locale, ground) : undefined,
    ...shown.map((lab, i) => loadView(lab, ground, i === 0)),
  ])
  return {
    module,
    text: words.text,
    Frame,
    views: Object.fromEntries(shown.map((lab, i) => [lab.id, views[i]])),
    Prose,
  }
}
