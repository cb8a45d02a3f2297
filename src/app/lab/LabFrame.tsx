import { useRef, useState } from 'react'
import { useRun } from '../../session/hooks.ts'
import { MOST_PINS } from '../../session/run-state.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { LabDialog, type LabDialogName } from '../dialogs/LabDialog.tsx'
import { labText } from '../page.ts'
import { usePageWords } from '../words.ts'
import { Actions } from './Actions.tsx'
import { useAskedEarly } from './asked-early.ts'
import { useAutoplay } from './autoplay.ts'
import { Controls } from './Controls.tsx'
import { useFocusOnView } from './focus-on-view.ts'
import { frameId, type LabFrameProps } from './frame.ts'
import { LabHeading } from './LabHeading.tsx'
import { LabPlots } from './LabPlots.tsx'
import { useLabKeys } from './lab-keys.ts'
import { leaveFocus } from './leave-focus.ts'
import { Failure, Rejections } from './Notices.tsx'
import { Pins } from './Pins.tsx'
import { Presets } from './Presets.tsx'
import { Reading } from './Reading.tsx'
import { RunStatus } from './RunStatus.tsx'
import { labSessions } from './sessions.ts'
import { Transport } from './Transport.tsx'
import { useFit } from './use-fit.ts'
import { useLabActions } from './use-lab-actions.ts'

/** One experiment with its cases, settings, plots, reading and transport. A failure inside stays inside. */
export default function LabFrame({ topic, lab, runs, mode, autoplay }: LabFrameProps) {
  const { shell } = usePageWords()
  const session = runs.madeBy(labSessions).of(lab.id)
  const section = useRef<HTMLElement>(null)
  const plots = useRef<HTMLDivElement>(null)
  const text = labText(topic, lab)
  const full = useRun(session, ({ pins }) => pins.length >= MOST_PINS)
  const [dialog, open] = useState<LabDialogName>()
  const [revealed, setRevealed] = useState(false)
  const [copied, setCopied] = useState<number>()
  const [settings, setSettings] = useState(true)
  const { act, apply } = useLabActions({
    session,
    mode,
    open,
    reveal: () => setRevealed((shown) => !shown),
    veil: () => setRevealed(false),
    copied: () => setCopied(Date.now()),
    toggleSettings: () => setSettings((shown) => !shown),
    scrollPlots(share) {
      const place = plots.current
      place?.scrollBy({ top: share * place.clientHeight })
    },
  })
  useLabKeys(section, act, mode)
  useFocusOnView(section, mode)
  useAutoplay(section, session, autoplay)
  useAskedEarly(section, session)
  function recover(again: () => void) {
    act('defaults')
    again()
  }
  const hidden = mode === 'present' && !revealed
  useFit(plots, mode === 'present', `${hidden} ${settings}`)
  return (
    <section
      className="lab"
      id={frameId(lab.id)}
      data-mode={mode}
      data-settings={settings}
      data-testid="lab"
      aria-label={shell.lab.section(text.title)}
      ref={section}
      tabIndex={-1}
    >
      <Rejections session={session} />
      <noscript>
        <p className="notice">{shell.lab.noScript}</p>
      </noscript>
      <div className="lab-head">
        <LabHeading id={lab.id} title={text.title} mode={mode} />
        <Presets session={session} text={text} onApply={apply} />
      </div>
      <Transport session={session} act={act} />
      <div className="lab-view">
        <Failure session={session} onDefaults={() => act('defaults')} onAgain={session.run} />
        <ErrorBoundary
          fallback={(error, again) => (
            <div className="notice failure" role="alert">
              <div>
                <b>{shell.failure.labBroke}</b>
                <p>{error.message}</p>
                <Button icon="reset" onClick={() => recover(again)}>
                  {shell.failure.defaults}
                </Button>
              </div>
            </div>
          )}
        >
          <div className="lab-plots" ref={plots}>
            <LabPlots View={topic.views[lab.id]} session={session} text={text} />
          </div>
          {hidden ? (
            <button
              type="button"
              className="reading veiled"
              onClick={(event) => {
                leaveFocus(event.currentTarget)
                act('reveal')
              }}
            >
              {shell.actions.reveal}
            </button>
          ) : (
            <Reading session={session} text={text} />
          )}
        </ErrorBoundary>
      </div>
      <Controls session={session} text={text} onRoll={() => act('seed')} />
      <div className="lab-foot">
        <RunStatus session={session} />
        <Pins session={session} />
        <Actions mode={mode} act={act} full={full} copied={copied} />
      </div>
      {dialog && (
        <LabDialog
          name={dialog}
          session={session}
          text={text}
          lab={lab}
          section={section}
          onClose={() => open(undefined)}
        />
      )}
    </section>
  )
}
