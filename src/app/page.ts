import type { ComponentType } from 'react'
import type { TopicText } from '../lab/text.ts'
import { COURSE, courseEntry } from '../topics/registry.ts'
import type { LabModule, LabViewProps, TopicModule } from '../topics/topic.ts'
import { FALLBACK, loadWords, localized, type PageWords } from './locale.ts'
import type { Route } from './routes.ts'

// biome-ignore lint/suspicious/noExplicitAny: parameters and channels differ from lab to lab
export type LabView = ComponentType<LabViewProps<any, any>>

export interface LoadedTopic {
  readonly module: TopicModule
  readonly text: TopicText
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
  readonly topic?: LoadedTopic
  /** The lab of a lab page. */
  readonly lab?: LabModule
  /** Titles of the labs of every topic that is there, for the course map of the first page. */
  readonly labs?: Readonly<Record<string, readonly { readonly name: string; readonly title: string }[]>>
}

/** Name of a lab without its topic. */
export function labName(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

async function loadTopic(id: string, locale: string, wanted: (lab: LabModule) => boolean, prose: boolean) {
  const module = await courseEntry(id)?.load?.()
  if (!module) return undefined
  const text = localized(module.text, locale)
  if (!text) throw new Error(`${id} has no text for ${locale} or ${FALLBACK}`)
  const shown = module.labs.filter(wanted)
  const [words, article, ...views] = await Promise.all([
    text(),
    prose ? localized(module.prose, locale)?.() : undefined,
    ...shown.map((lab) => lab.view()),
  ])
  return {
    module,
    text: words.text,
    views: Object.fromEntries(shown.map((lab, i) => [lab.id, views[i].default])),
    Prose: article?.default,
  } satisfies LoadedTopic
}

async function loadLabTitles(locale: string): Promise<Page['labs']> {
  const there = COURSE.filter((entry) => entry.load)
  const texts = await Promise.all(there.map((entry) => localized(entry.text, locale)?.()))
  return Object.fromEntries(
    there.map(({ id }, i) => [
      id,
      Object.entries(texts[i]?.labs ?? {}).map(([name, lab]) => ({ name, title: lab.title })),
    ]),
  )
}

function unknown(words: PageWords, locale: string, path: string): Page {
  const { title, text } = words.shell.missing
  return {
    ...words,
    locale,
    route: { page: 'unknown', path },
    title: `${title} · ${words.course.title}`,
    description: text,
  }
}

/** Fetches what a route shows, and nothing else. A lab that its topic does not have becomes the unknown page. */
export async function loadPage(route: Route, locale: string): Promise<Page> {
  const words = await loadWords(locale)
  const { course } = words
  if (route.page === 'unknown') return unknown(words, locale, route.path)
  if (route.page === 'home') {
    const labs = await loadLabTitles(locale)
    return {
      ...words,
      locale,
      route,
      labs,
      title: `${course.title} · ${course.question}`,
      description: course.lede,
    }
  }
  const id = route.page === 'lab' ? `${route.topic}/${route.lab}` : undefined
  const topic = await loadTopic(
    route.topic,
    locale,
    (lab) => id === undefined || lab.id === id,
    id === undefined,
  )
  if (!topic) return unknown(words, locale, route.topic)
  if (id === undefined) {
    const { title, question, lede } = topic.text
    return { ...words, locale, route, topic, title: `${question} · ${title}`, description: lede }
  }
  const lab = topic.module.labs.find((one) => one.id === id)
  if (!lab) return unknown(words, locale, id)
  const { title, lede } = labText(topic, lab)
  return { ...words, locale, route, topic, lab, title: `${title} · ${topic.text.title}`, description: lede }
}

/** @throws Error when the topic's text lacks the lab. */
export function labText(topic: LoadedTopic, lab: LabModule) {
  const text = topic.text.labs[labName(lab.id)]
  if (!text) throw new Error(`The text of ${topic.module.id} says nothing about ${lab.id}`)
  return text
}
