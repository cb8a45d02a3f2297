import { useEffect, useLayoutEffect, useState } from 'react'
import { decode } from '../lab/codec.ts'
import { createAddress } from '../session/address.ts'
import type { LabModule } from '../topics/topic.ts'
import { addressedQuery, settingsQuery } from './lab/addressed.ts'
import type { LabMode } from './lab/frame.ts'
import { LabPlace } from './lab/LabPlace.tsx'
import { PageRuns } from './lab/page-runs.ts'
import { labSessions } from './lab/sessions.ts'
import { useNavigation } from './navigation.ts'
import { type LoadedTopic, labName, labText, type Page } from './page.ts'
import { useQuery } from './query.ts'

// Effects of layout do not run while prerendering, and React says so for each one.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** One lab under its own address, with the settings of its link; also the projector's view and the embedded one. */
export default function LabPage({ page }: { page: Page }) {
  const { topic, lab } = page
  return topic && lab && <LabAlone page={page} topic={topic} lab={lab} />
}

function LabAlone({ page, topic, lab }: { page: Page; topic: LoadedTopic; lab: LabModule }) {
  const { root } = useNavigation()
  const query = useQuery(`${lab.id}/`)
  const { shell } = page
  const [runs] = useState(() => new PageRuns(topic.module))
  const session = runs.madeBy(labSessions).of(lab.id)
  const text = labText(topic, lab)
  const { view } = decode(query, lab.experiment)
  const mode: LabMode = view ?? 'page'
  useEffect(() => {
    session.warm()
    return () => runs.dispose()
  }, [runs, session])
  useBeforePaint(() => {
    if (view) document.documentElement.dataset.view = view
    else delete document.documentElement.dataset.view
    return () => {
      delete document.documentElement.dataset.view
    }
  }, [view])
  useBeforePaint(() => {
    const shown = addressedQuery(lab.experiment, session.store.getState())
    const { query: wanted, rejected } = settingsQuery(lab.experiment, query)
    if (wanted !== shown || rejected) session.open(query)
  }, [session, query])
  useEffect(() => {
    const address = createAddress()
    const stop = session.store.subscribe((state, before) => {
      if (state.values === before.values) return
      const link = addressedQuery(lab.experiment, state, view)
      address.show(`${root}${lab.id}/${link && `?${link}`}`)
    })
    return () => {
      stop()
      address.cancel()
    }
  }, [session, lab, root, view])
  const others = topic.module.labs.filter((one) => one !== lab)
  const frame = (
    <LabPlace topic={topic} lab={lab} runs={runs} mode={mode} autoplay={!lab.waits && mode !== 'present'} />
  )
  return (
    <>
      {mode === 'page' && (
        <header className="page-head">
          <p className="kicker">
            <a href={`${topic.module.id}/`}>{topic.text.title}</a>
          </p>
          <h1>{text.title}</h1>
          <p className="lede">{text.lede}</p>
        </header>
      )}
      {frame}
      {mode === 'page' && (
        <footer className="lab-after">
          <a className="button primary" href={`${topic.module.id}/`}>
            {shell.topic.readArticle(topic.text.question)}
          </a>
          {others.length > 0 && (
            <nav aria-label={shell.topic.otherLabs}>
              <h2>{shell.topic.otherLabs}</h2>
              <ul>
                {others.map((one) => (
                  <li key={one.id}>
                    <a href={`${one.id}/`}>{topic.text.labs[labName(one.id)]?.title}</a>
                    <span>{topic.text.labs[labName(one.id)]?.lede}</span>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </footer>
      )}
      {mode === 'embed' && (
        <p className="embed-back">
          <a href={`${topic.module.id}/`} target="_blank" rel="noopener">
            {shell.embed.back(topic.text.title)}
          </a>
        </p>
      )}
    </>
  )
}
