import { COURSE } from '../topics/registry.ts'
import type { HomeText } from './home-text.ts'
import { type Ground, loadTopic } from './load-topic.ts'
import { loadWords, localized } from './locale.ts'
import { labText, type Page } from './page.ts'
import type { Route } from './routes.ts'

/** What draws each kind of page: its source, and how to fetch it. */
export const BODIES = {
  home: { source: 'src/app/Home.tsx', load: () => import('./Home.tsx') },
  topic: { source: 'src/app/TopicPage.tsx', load: () => import('./TopicPage.tsx') },
  lab: { source: 'src/app/LabPage.tsx', load: () => import('./LabPage.tsx') },
  unknown: { source: 'src/app/NotFound.tsx', load: () => import('./NotFound.tsx') },
} as const satisfies Record<Route['page'], unknown>

const HOMES = import.meta.glob<HomeText>('./home.*.ts', { import: 'home' })

type Content = Pick<Page, 'route' | 'title' | 'description' | 'topic' | 'lab' | 'labs' | 'home'>

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

async function loadTopicContent(
  route: Route & { page: 'topic' | 'lab' },
  locale: string,
  ground: Ground,
): Promise<Content | undefined> {
  const labId = route.page === 'lab' ? `${route.topic}/${route.lab}` : undefined
  const topic = await loadTopic(route.topic, { locale, ground, labId })
  if (!topic) return undefined
  if (labId === undefined) {
    const { title, question, lede } = topic.text
    return { route, topic, title: `${question} · ${title}`, description: lede }
  }
  const lab = topic.module.labs.find((one) => one.id === labId)
  if (!lab) return undefined
  const { title, lede } = labText(topic, lab)
  return { route, topic, lab, title: `${title} · ${topic.text.title}`, description: lede }
}

/** Fetches what a route shows, and nothing else. A topic or lab that is not there becomes the unknown page. */
export async function loadPage(route: Route, locale: string, ground: Ground = 'empty'): Promise<Page> {
  const body = BODIES[route.page].load()
  const words = await loadWords(locale)
  const { course, shell } = words
  const draw = async (content: Content, loading = body): Promise<Page> => ({
    ...words,
    ...content,
    locale,
    Body: (await loading).default,
  })
  if (route.page === 'home') {
    const [labs, home] = await Promise.all([loadLabTitles(locale), localized(HOMES, locale)?.()])
    const title = home ? `${course.title} · ${home.question}` : course.title
    return draw({ route, labs, home, title, description: home?.lede ?? title })
  }
  const content = route.page === 'unknown' ? undefined : await loadTopicContent(route, locale, ground)
  if (content) return draw(content)
  const path = route.page === 'unknown' ? route.path : `${route.topic}/`
  const { title, text } = shell.missing
  return draw(
    { route: { page: 'unknown', path }, title: `${title} · ${course.title}`, description: text },
    BODIES.unknown.load(),
  )
}
