import type { ComponentType } from 'react'
import { loadWords } from './locale.ts'
import type { Page } from './page.ts'
import type { Route } from './routes.ts'

/**
 * What is there before the page comes alive: nothing, or its prerendered HTML. Over HTML, a lab comes alive as soon as
 * its code is there, those of an article each when the reader comes near.
 */
export type Ground = 'empty' | 'prerendered'

type Content = Pick<Page, 'route' | 'title' | 'description' | 'topic' | 'labs' | 'home'>

/** Fetches what one kind of page shows; undefined where a route leads to nothing. */
export type LoadContent<Kind extends Route['page']> = (
  route: Route & { page: Kind },
  given: {
    readonly locale: string
    readonly ground: Ground
    /** Title of the course. */
    readonly title: string
  },
) => Promise<Content | undefined>

interface PageModule<Kind extends Route['page']> {
  readonly default: ComponentType<{ page: Page }>
  readonly load?: LoadContent<Kind>
}

/** What draws each kind of page and fetches what it shows: its source, and how to get it. */
export const BODIES: {
  readonly [Kind in Route['page']]: {
    readonly source: string
    readonly load: () => Promise<PageModule<Kind>>
  }
} = {
  home: { source: 'src/app/Home.tsx', load: () => import('./Home.tsx') },
  topic: { source: 'src/app/TopicPage.tsx', load: () => import('./TopicPage.tsx') },
  lab: { source: 'src/app/LabPage.tsx', load: () => import('./LabPage.tsx') },
  unknown: { source: 'src/app/NotFound.tsx', load: () => import('./NotFound.tsx') },
}

async function loadContent<Kind extends Route['page']>(
  route: Route & { page: Kind },
  given: Parameters<LoadContent<Kind>>[1],
): Promise<(Content & Pick<Page, 'Body'>) | undefined> {
  const { default: Body, load } = await BODIES[route.page as Kind].load()
  const content = await load?.(route, given)
  return content && { ...content, Body }
}

/** Fetches what a route shows, and nothing else. A topic or lab that is not there becomes the unknown page. */
export async function loadPage(route: Route, locale: string, ground: Ground = 'empty'): Promise<Page> {
  const words = await loadWords(locale)
  const { course, shell } = words
  const content = await loadContent(route, { locale, ground, title: course.title })
  if (content) return { ...words, ...content, locale }
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
