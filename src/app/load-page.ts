import { courseEntry, THERE } from '../topics/registry.ts'
import type { HomeText } from './home-text.ts'
import { PageLabs } from './lab/page-labs.ts'
import { loadWords, localized } from './locale.ts'
import type { LoadedTopic, Page } from './page.ts'
import type { Route } from './routes.ts'

/**
 * What is there before the page comes alive: nothing, or its prerendered HTML. Over HTML, the labs of an article come
 * alive each when the reader comes near.
 */
export type Ground = 'empty' | 'prerendered'

/** What draws each kind of page: its source, and how to fetch it. */
export const BODIES = {
  home: { source: 'src/app/Home.tsx', load: () => import('./Home.tsx') },
  topic: { source: 'src/app/TopicPage.tsx', load: () => import('./TopicPage.tsx') },
  lab: { source: 'src/app/LabPage.tsx', load: () => import('./LabPage.tsx') },
  unknown: { source: 'src/app/NotFound.tsx', load: () => import('./NotFound.tsx') },
} as const satisfies Record<Route['page'], unknown>

const HOMES = import.meta.glob<HomeText>('./home.*.ts', { import: 'home' })

type Content = Pick<Page, 'route' | 'title' | 'description' | 'topic' | 'lab' | 'labs' | 'home'>

async function loadTopic(id: string, locale: string): Promise<LoadedTopic> {
  const entry = courseEntry(id)
  const words = entry && localized(entry.text, locale)
  if (!words) throw new Error(`${id} has no words`)
  const [text, sources = {}] = await Promise.all([words(), entry.sources?.()])
  return { id, labIds: entry.labs, text, sources, labs: new PageLabs(text, locale) }
}

async function loadLabPage(route: Route & { page: 'lab' }, locale: string): Promise<Content | undefined> {
  const id = `${route.topic}/${route.lab}`
  if (!courseEntry(route.topic)?.labs.includes(id)) return undefined
  const topic = await loadTopic(route.topic, locale)
  const lab = await topic.labs.load(id)
  return { route, topic, lab, title: `${lab.title} · ${topic.text.title}`, description: lab.lede }
}

async function loadArticle(
  route: Route & { page: 'topic' },
  locale: string,
  ground: Ground,
): Promise<Content | undefined> {
  const prose = localized(courseEntry(route.topic)?.prose ?? {}, locale)
  const [topic, Prose] = await Promise.all([loadTopic(route.topic, locale), prose?.()])
  if (ground === 'empty') await Promise.all(topic.labIds.map((id) => topic.labs.load(id)))
  const { title, question, lede } = topic.text
  return { route, topic: { ...topic, Prose }, title: `${question} · ${title}`, description: lede }
}

async function loadHome(route: Route, locale: string, title: string): Promise<Content> {
  const [home, ...texts] = await Promise.all([
    localized(HOMES, locale)?.(),
    ...THERE.map((entry) => localized(entry.text, locale)?.()),
  ])
  const labs = Object.fromEntries(THERE.map(({ id }, i) => [id, texts[i]?.labs ?? {}]))
  return {
    route,
    labs,
    home,
    title: home ? `${title} · ${home.question}` : title,
    description: home?.lede ?? title,
  }
}

/** Fetches what a route shows, and nothing else. A topic or lab that is not there becomes the unknown page. */
export async function loadPage(route: Route, locale: string, ground: Ground = 'empty'): Promise<Page> {
  const body = BODIES[route.page].load()
  // Should it fail before it is awaited below, that says so.
  body.catch(() => {})
  const words = await loadWords(locale)
  const { course, shell } = words
  const load = (): Promise<Content | undefined> | undefined => {
    if (route.page === 'home') return loadHome(route, locale, course.title)
    if (route.page === 'topic') return loadArticle(route, locale, ground)
    return route.page === 'lab' ? loadLabPage(route, locale) : undefined
  }
  const content = await load()
  if (content) return { ...words, ...content, locale, Body: (await body).default }
  const path = route.page === 'unknown' ? route.path : `${'topic' in route ? route.topic : ''}/`
  const { title, text } = shell.missing
  return {
    ...words,
    route: { page: 'unknown', path },
    title: `${title} · ${course.title}`,
    description: text,
    locale,
    Body: (await BODIES.unknown.load()).default,
  }
}
