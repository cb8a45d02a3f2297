import type { TopicFiles, TopicPart } from '../topic.ts'

/** What this topic is made of, found by name. */
export const files: TopicFiles = {
  prose: import.meta.glob<TopicPart['prose']>('./prose.*.mdx', { import: 'default' }),
  sources: import.meta.glob<TopicPart['sources']>('./sources.ts', { import: 'sources' }),
  labs: import.meta.glob<TopicPart['labs']>('./*/lab.ts'),
  texts: import.meta.glob<TopicPart['texts']>('./*/text.*.ts', { import: 'text' }),
}
