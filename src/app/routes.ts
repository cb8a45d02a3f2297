import { courseEntry } from '../topics/registry.ts'

/** What an address means. A topic that is still to come is unknown, like any other address without a page. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'topic'; readonly topic: string }
  | { readonly page: 'lab'; readonly topic: string; readonly lab: string }
  | { readonly page: 'unknown'; readonly path: string }

/** Route of a pathname on a site whose root is the folder `root` ('/' or '/any/folder/'). */
export function routeOf(pathname: string, root: string): Route {
  const inside = pathname.startsWith(root) ? pathname.slice(root.length) : pathname
  const [topic, lab, ...rest] = inside.split('/').filter((part) => part !== '' && part !== 'index.html')
  if (topic === undefined) return { page: 'home' }
  if (rest.length > 0 || !courseEntry(topic)?.labs.length) return { page: 'unknown', path: inside }
  return lab === undefined ? { page: 'topic', topic } : { page: 'lab', topic, lab }
}

/** Address of a route below the site's root, without leading slash: '', 'init/', 'init/layer-statistics/'. */
export function pathOf(route: Route): string {
  if (route.page === 'topic') return `${route.topic}/`
  if (route.page === 'lab') return `${route.topic}/${route.lab}/`
  return route.page === 'unknown' ? route.path : ''
}

/** Id of a lab page's lab, 'topic/lab'. */
export function labOfRoute({ topic, lab }: Route & { page: 'lab' }): string {
  return `${topic}/${lab}`
}

export function sameRoute(a: Route, b: Route): boolean {
  return a.page === b.page && pathOf(a) === pathOf(b)
}
