import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { ShownPlots } from '../plot/PlotSlot.tsx'
import { PaintedContext } from '../plot/painted.ts'
import { svgPainter } from '../plot/svg-painter.ts'
import { PlotTextContext } from '../plot/text.ts'
import { stillSession } from '../session/still-session.ts'
import { THERE } from '../topics/registry.ts'
import { TypesetContext } from '../ui/Formula.tsx'
import { typeset } from '../ui/typeset.ts'
import { App } from './App.tsx'
import { type Stills, StillsContext, type StillWanted } from './article/stills.ts'
import { labName } from './lab/lab-name.ts'
import { Reading } from './lab/Reading.tsx'
import { BODIES, loadPage } from './load-page.ts'
import { FALLBACK } from './locale.ts'
import type { Page } from './page.ts'
import { labOfRoute, type Route, routeOf } from './routes.ts'
import { PageWordsContext } from './words.ts'

/** One HTML file of the built site. */
export interface PageSpec {
  /** Folder below the site's root: '', 'init/', 'init/layer-statistics/'. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly lang: string
  /** Sources whose chunks the page needs before it comes alive, to be announced in its head. */
  readonly modules: readonly string[]
  /** Sources of its labs, with their plots, which follow; their styles the prerendered page needs at once. */
  readonly following: readonly string[]
  /** Lab whose run draws the page's social card. */
  readonly lab?: string
}

/** Files of labs that are fetched when the page is alive. */
const labFiles = (ids: readonly string[]) =>
  ids.flatMap((id) => [`src/topics/${id}/lab.ts`, `src/topics/${id}/text.${FALLBACK}.ts`])

function spec(path: string, { route, title, description, topic }: Page): PageSpec {
  const article = topic && route.page === 'topic'
  const files = topic
    ? [
        `${topic.id}/index.ts`,
        `${topic.id}/text.${FALLBACK}.ts`,
        ...(article ? [`${topic.id}/prose.${FALLBACK}.mdx`] : []),
        ...(Object.keys(topic.sources).length > 0 ? [`${topic.id}/sources.ts`] : []),
      ]
    : []
  const labs = topic && route.page === 'lab' ? [labOfRoute(route)] : (topic?.labIds ?? [])
  return {
    path,
    title,
    description,
    lang: FALLBACK,
    modules: [BODIES[route.page].source, ...files.map((file) => `src/topics/${file}`)],
    following: topic
      ? ['src/app/lab/parts.ts', ...(article ? ['src/app/article/pieces.ts'] : []), ...labFiles(labs)]
      : [],
    lab: labs[0],
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

/** HTML of a page as it stands before any script runs, with each figure's first picture from a real run. */
export async function render(path: string): Promise<string> {
  const page = await loadPage(routeOf(`/${path}`, '/'), FALLBACK)
  const wanted = new Map<string, StillWanted>()
  const drawn = new Map<string, string>()
  const stills: Stills = (still) => {
    wanted.set(still.id, still)
    return drawn.get(still.id)
  }
  const draw = () =>
    renderToString(
      <StillsContext value={stills}>
        <App first={page} />
      </StillsContext>,
    )
  const html = draw()
  if (wanted.size === 0) return html
  for (const [id, still] of wanted) drawn.set(id, drawStill(still, page))
  return draw()
}

/** The plots of a figure and its reading, from a run of its values. */
function drawStill({ id, lab, values, plots, silent }: StillWanted, page: Page): string {
  const { View, text } = lab
  const session = stillSession(lab.experiment, values)
  return renderToStaticMarkup(
    <PageWordsContext value={page}>
      <PlotTextContext value={page.shell.plots}>
        <div className="lab-plots">
          <PaintedContext value={svgPainter}>
            <TypesetContext value={typeset}>
              <ShownPlots value={{ only: plots }}>
                <View session={session} text={text} />
              </ShownPlots>
            </TypesetContext>
          </PaintedContext>
        </div>
        {!silent && <Reading session={session} text={text} quiet />}
      </PlotTextContext>
    </PageWordsContext>,
    { identifierPrefix: id },
  )
}
