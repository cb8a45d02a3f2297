import { useEffect, useLayoutEffect, useState } from 'react'
import { decode } from '../lab/codec.ts'
import { defaultValues, sameValues, valuesWith } from '../lab/defaults.ts'
import { createAddress } from '../session/address.ts'
import { addressedQuery, settingsQuery } from './lab/addressed.ts'
import type { LabMode } from './lab/lab-mode.ts'
import type { LoadedLab } from './lab/loaded-lab.ts'
import { labName } from './lab/page-labs.ts'
import { PageRuns } from './lab/page-runs.ts'
import { Questions } from './lab/Questions.tsx'
import { useNavigation } from './navigation.ts'
import type { LoadedTopic, Page } from './page.ts'
import { useQuery } from './query.ts'

// Effects of layout do not run while prerendering, and React says so for each one.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** One lab under its own address, with the settings of its link; also the projector's view and the embedded one. */
export default function LabPage({ page }: { page: Page }) {
  const { topic, lab } = page
  return topic && lab && <LabAlone page={page} topic={topic} lab={lab} />
}

function LabAlone({ page, topic, lab }: { page: Page; topic: LoadedTopic; lab: LoadedLab }) {
  const { root } = useNavigation()
  const query = useQuery(`${lab.id}/`)
  const { shell } = page
  const [runs] = useState(() => new PageRuns())
  const session = runs.of(lab)
  const { view, plot, controls } = decode(query, lab.experiment)
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
      const link = addressedQuery(lab.experiment, state, { view, plot, controls })
      address.show(`${root}${lab.id}/${link && `?${link}`}`)
    })
    return () => {
      stop()
      address.cancel()
    }
  }, [session, lab, root, view, plot, controls])
  const others = topic.labIds.filter((id) => id !== lab.id)
  const { parameters } = lab.experiment
  /** A run of the defaults by itself would give away the answer to a question about them. */
  const asksDefaults = Object.values(lab.predictions).some(({ values }) =>
    sameValues(parameters, valuesWith(parameters, values), defaultValues(parameters)),
  )
  return (
    <>
      {mode === 'page' && (
        <header className="page-head">
          <p className="kicker">
            <a href={`${topic.id}/`}>{topic.text.title}</a>
          </p>
          <h1>{lab.title}</h1>
          <p className="lede">{lab.lede}</p>
        </header>
      )}
      {mode === 'page' && <Questions lab={lab} runs={runs} />}
      <lab.Panel
        lab={lab}
        runs={runs}
        mode={mode}
        plot={plot}
        controls={controls}
        autoplay={!lab.experiment.waits && mode !== 'present' && !(mode === 'page' && asksDefaults)}
      />
      {mode === 'page' && (
        <footer className="lab-after">
          <a className="button primary" href={`${topic.id}/`}>
            {shell.topic.readArticle(topic.text.question)}
          </a>
          {others.length > 0 && (
            <nav aria-label={shell.topic.otherLabs}>
              <h2>{shell.topic.otherLabs}</h2>
              <ul>
                {others.map((id) => (
                  <li key={id}>
                    <a href={`${id}/`}>{topic.text.labs[labName(id)]?.title}</a>
                    <span>{topic.text.labs[labName(id)]?.lede}</span>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </footer>
      )}
      {mode === 'embed' && (
        <p className="embed-back">
          <a href={`${topic.id}/`} target="_blank" rel="noopener">
            {shell.embed.back(topic.text.title)}
          </a>
        </p>
      )}
    </>
  )
}
