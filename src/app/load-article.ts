import { courseEntry } from '../topics/registry.ts'
import type { LoadContent } from './load-page.ts'
import { loadTopic } from './load-topic.ts'
import { localized } from './locale.ts'

/** Labs are awaited only where there is nothing to stand in for them. */
export const loadArticle: LoadContent<'topic'> = async (route, { locale, ground }) => {
  const [topic, files] = await Promise.all([
    loadTopic(route.topic, locale, () => import('./article/pieces.ts')),
    courseEntry(route.topic)?.files?.(),
  ])
  const [Prose, sources = {}] = await Promise.all([
    localized(files?.prose ?? {}, locale)?.(),
    files?.sources['./sources.ts']?.(),
  ])
  if (ground === 'empty') await Promise.all(topic.labIds.map((id) => topic.labs.load(id)))
  const { title, question, lede } = topic.text
  return { route, topic: { ...topic, sources, Prose }, title: `${question} · ${title}`, description: lede }
}
