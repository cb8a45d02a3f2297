import { renderToString } from 'react-dom/server'
import { THERE } from '../topics/registry.ts'
import { App } from './App.tsx'
import { labName } from './lab/page-labs.ts'
import { BODIES, loadPage } from './load-page.ts'
import { FALLBACK } from './locale.ts'
import type { Page } from './page.ts'
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

/** Files that a lab's page needs before its plots, below src/topics. */
const labFiles = (id: string) => [`${id}/experiment.ts`, `${id}/text.${FALLBACK}.ts`, `${id}/predictions.ts`]

function spec(path: string, { route, title, description, topic, lab }: Page): PageSpec {
  const files = topic
    ? [
        `${topic.id}/text.${FALLBACK}.ts`,
        `${topic.id}/sources.ts`,
        ...(lab ? labFiles(lab.id) : [`${topic.id}/prose.${FALLBACK}.mdx`]),
      ]
    : []
  const frame = lab ? ['src/app/lab/LabFrame.tsx', 'src/session/session.ts'] : []
  return {
    path,
    title,
    description,
    lang: FALLBACK,
    modules: [BODIES[route.page].source, ...files.map((file) => `src/topics/${file}`), ...frame],
    lab: lab?.id ?? topic?.labIds[0],
  }
}

/** Every page of the course that is there. */
export async function pages(): Promise<PageSpec[]> {
  const load = async (route: Route, path: string) => spec(path, await loadPage(route, FALLBACK))
  const specs = [await load({ page: 'home' }, '')]
  for (const { id, labs } of THERE) {
    specs.push(await load({ page: 'topic', topic: id }, `${id}/`))
    for (const lab of labs) specs.push(await load({ page: 'lab', topic: id, lab: labName(lab) }, `${lab}/`))
  }
  return specs
}

/** HTML of a page as it stands before any script runs. */
export async function render(path: string): Promise<string> {
  return renderToString(<App first={await loadPage(routeOf(`/${path}`, '/'), FALLBACK)} />)
}
