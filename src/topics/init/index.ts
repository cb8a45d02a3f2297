import type { TopicFiles, TopicPart } from '../topic.ts'

/** What this topic is made of, found by name. */
export const files: TopicFiles = {
  prose: import.meta.glob<TopicPart['prose']>('./prose.*.mdx', { import: 'default' }),
  sources: import.meta.glob<TopicPart['sources']>('./sources.ts', { import: 'sources' }),
  experiment: import.meta.glob<TopicPart['experiment']>('./*/experiment.ts', { import: 'experiment' }),
  view: import.meta.glob<TopicPart['view']>('./*/view.tsx', { import: 'default' }),
  text: import.meta.glob<TopicPart['text']>('./*/text.*.ts', { import: 'text' }),
  predictions: import.meta.glob<TopicPart['predictions']>('./*/predictions.ts', { import: 'predictions' }),
  comparisons: import.meta.glob<TopicPart['comparisons']>('./*/comparisons.ts', { import: 'comparisons' }),
}
