import { useEffect, useRef, useState } from 'react'
import type { Values } from '../../lab/parameter.ts'
import { useRun } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { LabDialog, type LabDialogName } from '../dialogs/LabDialog.tsx'
import { usePageWords } from '../words.ts'
import { Actions } from './Actions.tsx'
import { useAskedEarly } from './asked-early.ts'
import { useAutoplay } from './autoplay.ts'
import { Controls } from './Controls.tsx'
import { useFocusOnView } from './focus-on-view.ts'
import { LabCode } from './LabCode.tsx'
import { LabHeading } from './LabHeading.tsx'
import { LabPlots } from './LabPlots.tsx'
import { useLabKeys } from './lab-keys.ts'
import { type LabMode, panelId } from './lab-mode.ts'
import { leaveFocus } from './leave-focus.ts'
import type { LoadedLab } from './loaded-lab.ts'
import { Failure, Rejections } from './Notices.tsx'
import { OwnData } from './OwnData.tsx'
import { Pins } from './Pins.tsx'
import { PlotStrip } from './PlotStrip.tsx'
import { Presets } from './Presets.tsx'
import type { PageRuns } from './page-runs.ts'
import { Reading } from './Reading.tsx'
import { RunStatus } from './RunStatus.tsx'
import { Transport } from './Transport.tsx'
import { useLabActions } from './use-lab-actions.ts'

interface LabPanelProps {
  readonly lab: LoadedLab
  readonly runs: PageRuns
  readonly mode: LabMode
  /** Whether it may begin by itself. */
  readonly autoplay: boolean
  /** The plot that the link shows alone. */
  readonly plot?: string
  /** The only parameters with a control, and nothing else round the plots: an embedded figure. */
  readonly controls?: readonly string[]
}

/** The plot that is wanted where it is drawn, else the first of the lab's focus that is. */
function drawnOr(wanted: string | undefined, drawn: readonly string[], focus: readonly string[]): string {
  if (wanted !== undefined && drawn.includes(wanted)) return wanted
  return focus.find((id) => drawn.includes(id)) ?? drawn[0]
}

/** One experiment with its cases, settings, plots, reading and transport. A failure inside stays inside. */
export function LabPanel({ lab, runs, mode, autoplay, plot, controls }: LabPanelProps) {
  const { shell } = usePageWords()
  const session = runs.of(lab)
  const { text, experiment } = lab
  const section = useRef<HTMLElement>(null)
  const plots = useRef<HTMLDivElement>(null)
  const full = useRun(session, ({ pins }) => (pins.length >= session.mostPins ? session.mostPins : undefined))
  const [dialog, open] = useState<LabDialogName>()
  const [revealed, setRevealed] = useState(false)
  const [copied, setCopied] = useState<number>()
  const [settings, setSettings] = useState(mode !== 'present')
  const [wantedAlone, enlarge] = useState(plot)
  const [wantedOnPhone, setOnPhone] = useState(plot)
  const values: Values = useRun(session, (run) => run.values)
  const undrawn: readonly string[] = experiment.undrawn?.(values) ?? []
  const drawn: readonly string[] = experiment.plots.filter((id: string) => !undrawn.includes(id))
  const onPhone = drawnOr(wantedOnPhone, drawn, experiment.focus.plots)
  const [blanked, blank] = useState(false)
  const [changed, setChanged] = useState<string>()
  const enlarged = wantedAlone !== undefined && drawn.includes(wantedAlone) ? wantedAlone : undefined
  const present = mode === 'present'
  useEffect(() => enlarge(plot), [plot])
  useEffect(() => setSettings(!present), [present])
  const { act, apply } = useLabActions({
    session,
    mode,
    open,
    revealed: !present || revealed,
    reveal: () => setRevealed(true),
    toggleReading: () => setRevealed((shown) => !shown),
    veil: () => setRevealed(false),
    copied: () => setCopied(Date.now()),
    toggleSettings: () => setSettings((shown) => !shown),
    plots: drawn,
    enlarged,
    enlarge,
    blanked,
    blank,
  })
  useLabKeys(section, act, mode)
  useFocusOnView(section, mode)
  useAutoplay(section, session, autoplay)
  useAskedEarly(section, session)
  useEffect(() => runs.cameAlive(lab), [runs, lab])
  function recover(again: () => void) {
    act('defaults')
    again()
  }
  const hidden = present && !revealed
  const several = drawn.length > 1 && !controls
  return (
    <section
      className="lab"
      id={panelId(lab.id)}
      data-mode={mode}
      data-settings={settings}
      data-figure={controls !== undefined}
      data-testid="lab"
      aria-label={shell.lab.section(lab.title)}
      ref={section}
      tabIndex={-1}
    >
      <Rejections session={session} />
      <noscript>
        <p className="notice">{shell.lab.noScript}</p>
      </noscript>
      <div className="lab-head">
        <LabHeading id={lab.id} title={lab.title} mode={mode} />
        <Presets session={session} text={text} onApply={apply} folded={present} />
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
          {several && (
            <PlotStrip
              plots={drawn}
              text={text}
              chosen={enlarged}
              onPhone={onPhone}
              onChoose={(id) => {
                enlarge(id)
                if (id) setOnPhone(id)
              }}
              onChoosePhone={setOnPhone}
            />
          )}
          <LabPlots
            lab={lab}
            session={session}
            mode={mode}
            enlarged={enlarged}
            room={`${hidden} ${settings}`}
            place={plots}
            onPhone={onPhone}
          />
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
      <Controls
        session={session}
        text={text}
        only={controls}
        onRoll={() => act('seed')}
        onChanged={setChanged}
      />
      {!controls && !present && <OwnData session={session} text={text} />}
      <LabCode session={session} title={lab.title} changed={changed} />
      <div className="lab-foot">
        <RunStatus session={session} />
        <Pins session={session} text={text} />
        <Actions mode={mode} act={act} full={full} copied={copied} />
      </div>
      {blanked && (
        <button
          type="button"
          className="blank-screen"
          onClick={() => blank(false)}
          aria-label={shell.lab.blank}
        />
      )}
      {dialog && (
        <LabDialog
          name={dialog}
          session={session}
          lab={lab}
          plot={enlarged}
          section={section}
          onClose={() => open(undefined)}
        />
      )}
    </section>
  )
}
