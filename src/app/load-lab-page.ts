import { courseEntry } from '../topics/registry.ts'
import type { LoadContent } from './load-page.ts'
import { loadTopic } from './load-topic.ts'
import { labOfRoute } from './routes.ts'

/** The lab itself is awaited only where there is nothing to stand in for it. */
export const loadLabPage: LoadContent<'lab'> = async (route, { locale, ground }) => {
  const id = labOfRoute(route)
  if (!courseEntry(route.topic)?.labs.includes(id)) return undefined
  const topic = await loadTopic(route.topic, locale)
  const lab = topic.labs.load(id)
  if (ground === 'empty') await lab
  const { title, lede } = topic.labs.heading(id)
  return { route, topic, title: `${title} · ${topic.text.title}`, description: lede }
}
