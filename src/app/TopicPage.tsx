import { useEffect, useState } from 'react'
import { courseEntry } from '../topics/registry.ts'
import { ARTICLE } from './article/components.ts'
import { Sources } from './article/Sources.tsx'
import { PageRuns } from './lab/page-runs.ts'
import { TopicLabsContext } from './lab/topic-labs.ts'
import type { LoadedTopic, Page } from './page.ts'
import { TopicBeside } from './TopicBeside.tsx'

export { loadArticle as load } from './load-article.ts'

/** The article of a topic, with its labs in place. */
export default function TopicPage({ page }: { page: Page }) {
  return page.topic && <Article page={page} topic={page.topic} />
}

function Article({ page, topic }: { page: Page; topic: LoadedTopic }) {
  const [labs] = useState(() => ({ topic, runs: new PageRuns(), path: `${topic.id}/` }))
  useEffect(() => {
    void topic.labs.load(topic.labIds[0]).then((first) => labs.runs.of(first).warm())
    return () => labs.runs.dispose()
  }, [labs, topic])
  const { Prose } = topic
  return (
    <TopicLabsContext value={labs}>
      <article>
        <header className="page-head">
          <p className="kicker">
            {courseEntry(topic.id)?.number} · {topic.text.title}
          </p>
          <h1>{topic.text.question}</h1>
          <p className="lede">{topic.text.lede}</p>
        </header>
        <div className="prose">{Prose && <Prose components={ARTICLE} />}</div>
        <Sources />
      </article>
      <TopicBeside page={page} topic={topic.id} />
    </TopicLabsContext>
  )
}
