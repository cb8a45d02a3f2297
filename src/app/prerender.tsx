import { renderToString } from 'react-dom/server'
import { COURSE } from '../topics/registry.ts'
import { App } from './App.tsx'
import { BODIES, loadPage } from './load-page.ts'
import { FALLBACK } from './locale.ts'
import { labName, type Page } from './page.ts'
import { type Route, routeOf } from './routes.ts'

/** One HTML file of the built site. */
export interface PageSpec {
  /** Folder below the site's root: '', 'init/', 'init/layer-statistics/'. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly lang: string
  /** Sources whose chunks the page needs before it comes alive, to be announced in its head. Plots follow. */
  readonly modules: readonly string[]
  /** Lab whose run draws the page's social card. */
  readonly lab?: string
}

function spec(path: string, { route, title, description, topic, lab }: Page): PageSpec {
  const folder = `src/topics/${topic?.module.id}/`
  const files = ['index.ts', `text.${FALLBACK}.ts`, ...(lab ? [] : [`prose.${FALLBACK}.mdx?adopt`])]
  return {
    path,
    title,
    description,
    lang: FALLBACK,
    modules: [BODIES[route.page].source, ...(topic ? files.map((file) => folder + file) : [])],
    lab: lab?.id ?? topic?.module.labs[0]?.id,
  }
}

/** Every page of the course that is there. */
export async function pages(): Promise<PageSpec[]> {
  const load = async (route: Route, path: string) => spec(path, await loadPage(route, FALLBACK))
  const specs = [await load({ page: 'home' }, '')]
  for (const { id, load: topic } of COURSE) {
    const module = await topic?.()
    if (!module) continue
    specs.push(await load({ page: 'topic', topic: id }, `${id}/`))
    for (const lab of module.labs) {
      specs.push(await load({ page: 'lab', topic: id, lab: labName(lab.id) }, `${lab.id}/`))
    }
  }
  return specs
}

/** HTML of a page as it stands before any script runs. */
export async function render(path: string): Promise<string> {
  return renderToString(<App first={await loadPage(routeOf(`/${path}`, '/'), FALLBACK)} />)
}
