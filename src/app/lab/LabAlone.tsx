import { useEffect, useLayoutEffect } from 'react'
import { decode } from '../../lab/codec.ts'
import { defaultValues, sameValues, valuesWith } from '../../lab/defaults.ts'
import { createAddress } from '../../session/address.ts'
import { useNavigation } from '../navigation.ts'
import { useQuery } from '../query.ts'
import { usePageWords } from '../words.ts'
import { addressedQuery, settingsQuery } from './addressed.ts'
import { LabPanel } from './LabPanel.tsx'
import type { LabMode } from './lab-mode.ts'
import { labName } from './lab-name.ts'
import type { LoadedLab } from './loaded-lab.ts'
import { Questions } from './Questions.tsx'
import { useTopicLabs } from './topic-labs.ts'

// Effects of layout do not run while prerendering, and React says so for each one.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** One lab under its own address, with the settings of its link; also the projector's view and the embedded one. */
export function LabAlone({ lab }: { lab: LoadedLab }) {
  const { root } = useNavigation()
  const { topic, runs, path } = useTopicLabs()
  const { shell } = usePageWords()
  const query = useQuery(path)
  const session = runs.of(lab)
  const { view, plot, controls } = decode(query, lab.experiment)
  const mode: LabMode = view ?? 'page'
  useEffect(() => session.warm(), [session])
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
      if (state.values === before.values && state.pins === before.pins) return
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
      <LabPanel
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
