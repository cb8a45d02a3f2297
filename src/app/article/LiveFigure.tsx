import { useContext, useEffect, useRef, useState } from 'react'
import { encode } from '../../lab/codec.ts'
import { sameValues } from '../../lab/defaults.ts'
import type { Values } from '../../lab/parameter.ts'
import { ShownPlots } from '../../plot/PlotSlot.tsx'
import { useRun } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { fetchTypesetting } from '../../ui/Formula.tsx'
import { Controls } from '../lab/Controls.tsx'
import type { LoadedLab } from '../lab/loaded-lab.ts'
import { Failure } from '../lab/Notices.tsx'
import { Reading } from '../lab/Reading.tsx'
import { useTopicLabs } from '../lab/topic-labs.ts'
import { usePageWords } from '../words.ts'
import { Compared } from './Compared.tsx'
import { caseValues, type Settings } from './case-values.ts'
import { StillsContext } from './stills.ts'

interface LiveFigureProps {
  readonly id: string
  readonly lab: LoadedLab
  readonly plots: readonly string[]
  readonly controls: readonly string[]
  readonly preset?: string
  readonly set?: Settings
  readonly compared?: string
  readonly silent: boolean
}

/** @throws Error for a name that the lab does not have, with those it has */
function known(kind: string, names: readonly string[], lab: LoadedLab, there: readonly string[]): void {
  const foreign = names.find((name) => !there.includes(name))
  if (foreign) throw new Error(`${lab.id} has no ${kind} ${foreign}; it has ${there.join(', ')}`)
}

/**
 * The living part of a figure: a run of its own, which starts when the figure comes into sight. Until that run is done,
 * or the reader has touched a control, the picture stands that was drawn from the same run while the site was built.
 * @throws Error for a plot, parameter, preset or value that the lab does not have
 */
export function LiveFigure({ id, lab, plots, controls, preset, set, compared, silent }: LiveFigureProps) {
  const { shell } = usePageWords()
  const { runs } = useTopicLabs()
  const { experiment, text, View } = lab
  known('plot', plots, lab, experiment.plots)
  known('parameter', controls, lab, Object.keys(experiment.parameters))
  const first = caseValues(experiment, preset, set)
  const [session] = useState(() => runs.figure(lab, first))
  const values: Values = useRun(session, (run) => run.values)
  const status = useRun(session, (run) => run.status)
  const still = useContext(StillsContext)?.({ id, lab, values: first, plots, silent })
  const stillId = `${id}-still`
  const [live, setLive] = useState(() => still === undefined && !hasStill(stillId))
  const place = useRef<HTMLDivElement>(null)
  const touched = !sameValues(experiment.parameters, values, first)

  const ready = touched || status === 'done' || status === 'failed' || status === 'refused'
  useEffect(() => {
    if (!ready) return
    // Typeset formulas of the picture are not to give way to empty places.
    if (place.current?.querySelector('.formula')) void fetchTypesetting().then(() => setLive(true))
    else setLive(true)
  }, [ready])

  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      if (session.store.getState().status === 'idle') session.runInTurn()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [session])

  function again() {
    setLive(true)
    session.run()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would make everything in it a form control's group
    <div
      className="figure-lab"
      role="group"
      aria-label={shell.article.figure(lab.title)}
      ref={place}
      data-testid="figure"
    >
      {live ? (
        <div className="figure-live">
          <Failure session={session} onDefaults={() => session.assign(first)} onAgain={again} />
          <div className="lab-plots">
            <ShownPlots value={{ only: plots }}>
              <View session={session} text={text} />
            </ShownPlots>
          </div>
          {!silent && <Reading session={session} text={text} quiet />}
        </div>
      ) : (
        <Still id={stillId} html={still ?? ''} />
      )}
      {controls.length > 0 && (
        <Controls
          session={session}
          text={text}
          only={controls}
          onRoll={session.newSeed}
          onChanged={() => {}}
        />
      )}
      {compared && <Compared lab={lab} id={compared} session={session} />}
      <div className="figure-foot">
        {experiment.frames(values) !== 1 && (
          <Button look="bare" icon="play" disabled={status === 'running'} onClick={again}>
            {shell.lab.again}
          </Button>
        )}
        <Button look="bare" icon="reset" disabled={!touched} onClick={() => session.assign(first)}>
          {shell.lab.reset}
        </Button>
        <a href={`${lab.id}/?${encode({ values }, experiment)}`} title={shell.article.openLab(lab.title)}>
          {shell.article.wholeLab}
        </a>
      </div>
    </div>
  )
}

const hasStill = (id: string) => typeof document !== 'undefined' && document.getElementById(id) !== null

/** A picture that stands in the prerendered page and that React adopts as it is, since it never writes it. */
function Still({ id, html }: { id: string; html: string }) {
  const content = { __html: html }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the build from the site's own plots; never written here
  return <div className="figure-live" id={id} suppressHydrationWarning dangerouslySetInnerHTML={content} />
}
