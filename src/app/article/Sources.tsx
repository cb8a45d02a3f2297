import { useTopicLabs } from '../lab/topic-labs.ts'
import { usePageWords } from '../words.ts'

/** What the article rests on, in the order of its numbers. */
export function Sources() {
  const { topic } = useTopicLabs()
  const { shell } = usePageWords()
  const sources = Object.entries(topic.sources)
  if (sources.length === 0) return null
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{shell.topic.sources}</h2>
      <ol>
        {sources.map(([id, { authors, year, title, where, url }]) => (
          <li key={id} id={`source-${id}`}>
            {authors} ({year}). {url ? <a href={url}>{title}</a> : <cite>{title}</cite>}. {where}.
          </li>
        ))}
      </ol>
    </section>
  )
}
