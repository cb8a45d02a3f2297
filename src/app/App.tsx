import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { LiveRegion } from '../output/LiveRegion.tsx'
import { PlotTextContext } from '../plot/text.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { WordsProvider } from '../ui/words.tsx'
import { loadPage } from './load-page.ts'
import { NotLoaded } from './NotLoaded.tsx'
import { enter, linkOf, NavigationContext, placeOf } from './navigation.ts'
import type { Page } from './page.ts'
import { showQuery } from './query.ts'
import { pathOf, type Route, routeOf, sameRoute } from './routes.ts'
import { Shell } from './Shell.tsx'
import { PageWordsContext } from './words.ts'

interface AppProps {
  readonly first: Page
  /** Address of the site's root folder; absent while prerendering. */
  readonly root?: URL
}

/** Where in a new page the reader arrives: at a place in it, or as far down as before. */
interface Arrival {
  readonly hash?: string
  readonly scrollY?: number
}

/** Scrolls a page that has just been drawn, and hands it the focus, so that its reading begins there. */
function arrive({ hash, scrollY = 0 }: Arrival): void {
  const place = hash ? placeOf(hash) : null
  if (place) place.scrollIntoView({ behavior: 'instant' })
  else scrollTo({ top: scrollY, behavior: 'instant' })
  document.getElementById('content')?.focus({ preventScroll: true })
}

/** Shows one page at a time and answers links within the site without loading a new document. */
export function App({ first, root }: AppProps) {
  const [page, setPage] = useState(first)
  /** A page that was asked for and could not be fetched. */
  const [missing, setMissing] = useState<{ readonly address: URL; readonly scrollY?: number }>()
  const wanted = useRef<Route>(first.route)
  const arrival = useRef<Arrival>(undefined)

  useEffect(() => {
    if (page && arrival.current) arrive(arrival.current)
    arrival.current = undefined
  }, [page])

  const show = useCallback(
    async (address: URL, scrollY?: number) => {
      if (!root) return
      const route = routeOf(address.pathname, root.pathname)
      wanted.current = route
      let next: Page
      try {
        next = sameRoute(route, page.route) ? page : await loadPage(route, page.locale)
      } catch {
        if (wanted.current === route) setMissing({ address, scrollY })
        return
      }
      if (wanted.current !== route) return
      setMissing(undefined)
      showQuery(pathOf(route), address.search)
      document.title = next.title
      if (next !== page) arrival.current = address.hash ? { hash: address.hash } : { scrollY }
      startTransition(() => setPage(next))
    },
    [page, root],
  )

  const go = useCallback(
    (address: string) => {
      if (!root) return
      const url = new URL(address, root)
      if (enter(url)) void show(url)
    },
    [root, show],
  )

  useEffect(() => {
    if (!root) return
    const back = (event: PopStateEvent) => void show(new URL(location.href), event.state?.scrollY)
    const click = (event: MouseEvent) => {
      const link = linkOf(event)
      if (!link?.href.startsWith(root.href)) return
      const url = new URL(link.href)
      if (/\.[a-z0-9]+$/i.test(url.pathname)) return
      event.preventDefault()
      if (url.hash && url.pathname === location.pathname) {
        if (!enter(url)) return
        const target = placeOf(url.hash)
        target?.scrollIntoView()
        target?.focus({ preventScroll: true })
      } else go(url.href)
    }
    addEventListener('popstate', back)
    document.addEventListener('click', click)
    return () => {
      removeEventListener('popstate', back)
      document.removeEventListener('click', click)
    }
  }, [root, show, go])

  const navigation = useMemo(
    () => ({ go, path: pathOf(page.route), root: root?.href ?? '' }),
    [go, page, root],
  )
  const { shell } = page
  return (
    <PageWordsContext value={page}>
      <WordsProvider value={shell.ui}>
        <PlotTextContext value={shell.plots}>
          <NavigationContext value={navigation}>
            <LiveRegion>
              <Shell page={page}>
                {missing && (
                  <NotLoaded
                    what={missing.address.pathname}
                    onAgain={() => void show(missing.address, missing.scrollY)}
                  />
                )}
                <ErrorBoundary
                  key={pathOf(page.route)}
                  fallback={(error) => (
                    <div className="notice failure" role="alert">
                      <div>
                        <b>{shell.failure.pageBroke}</b>
                        <p>{error.message}</p>
                        <Button icon="reset" onClick={() => location.reload()}>
                          {shell.failure.reload}
                        </Button>
                      </div>
                    </div>
                  )}
                >
                  <page.Body page={page} />
                </ErrorBoundary>
              </Shell>
            </LiveRegion>
          </NavigationContext>
        </PlotTextContext>
      </WordsProvider>
    </PageWordsContext>
  )
}
