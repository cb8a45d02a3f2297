import { useEffect, useState } from 'react'
import { COURSE } from '../topics/registry.ts'
import { ARTICLE } from './article/components.ts'
import { Sources } from './article/Sources.tsx'
import { PageRuns } from './lab/page-runs.ts'
import { TopicLabsContext } from './lab/topic-labs.ts'
import type { LoadedTopic, Page } from './page.ts'
import { TopicBeside } from './TopicBeside.tsx'

/** The article of a topic, with its labs in place. */
export default function TopicPage({ page }: { page: Page }) {
  return page.topic && <Article page={page} topic={page.topic} />
}

function Article({ page, topic }: { page: Page; topic: LoadedTopic }) {
  const [runs] = useState(() => new PageRuns(topic.module))
  useEffect(() => {
    void runs.load().then((sessions) => sessions.warm(topic.module.labs[0].id))
    return () => runs.dispose()
  }, [runs, topic])
  const path = `${topic.module.id}/`
  const entry = COURSE.find(({ id }) => id === topic.module.id)
  const { Prose } = topic
  return (
    <TopicLabsContext value={{ topic, runs, path }}>
      <article>
        <header className="page-head">
          <p className="kicker">
            {entry?.number} · {topic.text.title}
          </p>
          <h1>{topic.text.question}</h1>
          <p className="lede">{topic.text.lede}</p>
        </header>
        <div className="prose">{Prose && <Prose components={ARTICLE} />}</div>
        <Sources />
      </article>
      <TopicBeside page={page} topic={topic.module.id} />
    </TopicLabsContext>
  )
}
