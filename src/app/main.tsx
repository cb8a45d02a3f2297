import 'katex/dist/katex.min.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import '../ui/styles.css'
import './styles.css'
import { App } from './App.tsx'
import { loadPage } from './load-page.ts'
import { pickLocale } from './locale.ts'
import { siteRoot } from './navigation.ts'
import { keptLocale } from './preferences.ts'
import { showQuery } from './query.ts'
import { pathOf, routeOf } from './routes.ts'
import { reloadOnStaleChunk } from './stale-chunk.ts'

async function start(): Promise<void> {
  reloadOnStaleChunk()
  const place = document.getElementById('root')
  if (!place) throw new Error('The page has no #root')
  if (!document.querySelector('base')) {
    const base = document.createElement('base')
    base.href = import.meta.env.BASE_URL
    document.head.prepend(base)
  }
  const root = siteRoot()
  const locale = pickLocale([keptLocale() ?? '', ...navigator.languages])
  const prerendered = place.firstElementChild !== null && document.documentElement.lang === locale
  const route = routeOf(location.pathname, root.pathname)
  const first = await loadPage(route, locale, prerendered ? 'prerendered' : 'empty')
  document.title = first.title
  showQuery(pathOf(route), location.search)
  const app = <App first={first} root={root} />
  if (prerendered) hydrateRoot(place, app)
  else {
    document.documentElement.lang = locale
    place.replaceChildren()
    createRoot(place).render(app)
  }
}

// A sandboxed frame runs the site as one classic script (embed.js): its opaque origin may start no module worker.
if (self.origin !== 'null' || import.meta.env.MODE === 'embed') {
  start().catch((error) => {
    dispatchEvent(new Event('descent:incomplete'))
    throw error
  })
}
