import { useTopicLabs } from '../lab/topic-labs.ts'
import { usePageWords } from '../words.ts'
import { fullName } from './source-name.ts'

/**
 * A number that leads to the source below the article.
 * @throws Error when the topic has no such source
 */
export function Cite({ id }: { id: string }) {
  const { topic, path } = useTopicLabs()
  const { shell } = usePageWords()
  const keys = Object.keys(topic.sources)
  const source = topic.sources[id]
  if (!source) throw new Error(`${topic.id} has no source ${id}; it has ${keys.join(', ')}`)
  const number = keys.indexOf(id) + 1
  return (
    <a
      className="cite"
      href={`${path}#source-${id}`}
      title={fullName(source)}
      aria-label={shell.article.source(number)}
    >
      {number}
    </a>
  )
}
