/** A lab and the query that follows it. */
export interface LabLink {
  readonly id: `${string}/${string}`
  /** Without `?` and without fragment. */
  readonly query: string
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Lab meant by a full URL, a path or `topic/lab?…`: the last two folders of the path, whatever base path stands in
 * front. Undefined where the path has no two such names.
 */
export function parseLink(text: string): LabLink | undefined {
  const trimmed = text.trim().replace(SCHEME, '')
  const [address] = trimmed.split('#', 1)
  const mark = address.indexOf('?')
  const path = mark < 0 ? address : address.slice(0, mark)
  const folders = path.split('/').filter((part) => part !== '' && part !== '.' && part !== 'index.html')
  const [topic, lab] = folders.slice(-2)
  if (topic === undefined || lab === undefined || !NAME.test(topic) || !NAME.test(lab)) return undefined
  return { id: `${topic}/${lab}`, query: mark < 0 ? '' : address.slice(mark + 1) }
}

/** Path of a lab's page below the site's root, with its query: 'topic/lab/?…'. */
export function labPath(link: LabLink): string {
  return `${link.id}/${link.query === '' ? '' : `?${link.query}`}`
}
