import { labPath, parseLink } from '../../lab/link.ts'
import { MOST_PINS } from '../../session/run-state.ts'
import { copyText } from '../../ui/copy-text.ts'
import { useAnnounce } from '../../ui/LiveRegion.tsx'
import type { LabDialogName } from '../dialogs/LabDialog.tsx'
import { useNavigation } from '../navigation.ts'
import { usePageWords } from '../words.ts'
import type { LabAction } from './Actions.tsx'
import { addressedQuery } from './addressed.ts'
import type { LabMode } from './frame.ts'
import { labBeside } from './lab-beside.ts'
import { neighbour } from './preset.ts'
import type { AnySession } from './sessions.ts'

/** The way from lab to lab, one step after the other. */
let walk = Promise.resolve()

interface LabUse {
  readonly session: AnySession
  readonly mode: LabMode
  readonly open: (dialog: LabDialogName) => void
  readonly reveal: () => void
  /** What the numbers say is hidden again where a class shall guess. */
  readonly veil: () => void
  /** The link is on the clipboard. */
  readonly copied: () => void
  readonly toggleSettings: () => void
  /** Scrolls the plots, where they do not all fit, by a share of what is in sight. */
  readonly scrollPlots: (share: number) => void
}

export function useLabActions(use: LabUse) {
  const { session, mode, open, reveal, veil, copied, toggleSettings, scrollPlots } = use
  const { shell } = usePageWords()
  const announce = useAnnounce()
  const { go } = useNavigation()
  const { experiment } = session
  const state = () => session.store.getState()

  function address(view?: 'present'): string {
    return labPath({ id: experiment.id, query: addressedQuery(experiment, state(), view) })
  }

  function apply(preset: string) {
    veil()
    session.apply(preset)
    session.run()
  }

  function scrubBy(frames: number) {
    const { cursor, length } = state()
    if (length === 0) return
    const to = Math.min(length - 1, Math.max(0, (cursor ?? length - 1) + frames))
    session.scrub(to === length - 1 ? undefined : to)
  }

  /** A key pressed twice leads two labs on, although the page of the first press may still be on its way. */
  function goBeside(direction: 1 | -1) {
    walk = walk
      .catch(() => {})
      .then(async () => {
        const id = await labBeside(parseLink(location.pathname)?.id ?? experiment.id, direction)
        if (id) go(`${id}/${mode === 'present' ? '?view=present' : ''}`)
      })
  }

  const deeds: Record<LabAction, () => void> = {
    run() {
      const { status } = state()
      if (status === 'running') session.pause()
      else if (status === 'paused') session.resume()
      else session.run()
    },
    step: session.step,
    reset: session.reset,
    seed() {
      session.newSeed()
      session.run()
    },
    defaults() {
      session.open('')
    },
    previousPreset: () => choose(-1),
    nextPreset: () => choose(1),
    back: () => scrubBy(-1),
    forward: () => scrubBy(1),
    first: () => session.scrub(0),
    newest: () => session.scrub(undefined),
    plotsUp: () => scrollPlots(-0.8),
    plotsDown: () => scrollPlots(0.8),
    pin() {
      if (state().pins.length >= MOST_PINS) announce(shell.actions.pinsFull(MOST_PINS))
      else session.pin()
    },
    reveal,
    controls: toggleSettings,
    present: () => go(mode === 'present' ? address() : address('present')),
    leave: () => go(address()),
    fullScreen() {
      // Refused in a frame without permission: then there is nothing to be done.
      const change = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.()
      change?.catch(() => announce(shell.actions.noFullScreen))
    },
    nextLab: () => goBeside(1),
    previousLab: () => goBeside(-1),
    async link() {
      const address = session.link()
      if (await copyText(address)) {
        announce(shell.actions.linkCopied)
        copied()
      } else prompt(shell.actions.link, address)
    },
    help: () => open('keys'),
    code: () => open('code'),
    table: () => open('table'),
    export: () => open('export'),
    embed: () => open('embed'),
  }

  function choose(direction: 1 | -1) {
    const preset = neighbour(experiment, state().values, direction)
    if (preset) apply(preset)
  }

  return { act: (action: LabAction) => deeds[action](), apply }
}
