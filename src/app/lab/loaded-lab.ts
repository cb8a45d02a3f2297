import type { AnyExperiment } from '../../lab/experiment.ts'
import type { Predictions } from '../../lab/prediction.ts'
import type { LabHeading, LabText } from '../../lab/text.ts'
import type { RunSession, SessionOptions } from '../../session/session.ts'
import { labEntry } from '../../topics/registry.ts'
import type { Comparisons, LabView } from '../../topics/topic.ts'
import { localized } from '../locale.ts'
import type { LabPanel } from './LabPanel.tsx'

// biome-ignore lint/suspicious/noExplicitAny: parameters and channels differ from lab to lab
export type AnySession = RunSession<any, any>

/** A lab with all that it needs to be drawn and run. */
export interface LoadedLab extends LabHeading {
  readonly id: string
  readonly experiment: AnyExperiment
  readonly text: LabText
  readonly predictions: Predictions
  readonly comparisons: Comparisons
  readonly View: LabView
  /** What draws it with its controls. */
  readonly Panel: typeof LabPanel
  /** A run of its own. */
  createSession(options?: SessionOptions): AnySession
}

/** Fetches a lab's code and words. Throws Error where the course has no such lab. */
export async function loadLab(id: string, heading: LabHeading, locale: string): Promise<LoadedLab> {
  const entry = labEntry(id)
  const words = localized(entry.text, locale)
  if (!words) throw new Error(`${id} has no words`)
  const [experiment, text, View, predictions = {}, comparisons = {}, panel, session] = await Promise.all([
    entry.experiment(),
    words(),
    entry.view(),
    entry.predictions?.(),
    entry.comparisons?.(),
    import('./LabPanel.tsx'),
    import('../../session/session.ts'),
  ])
  const { LabPanel: Panel } = panel
  const createSession = (options?: SessionOptions) => session.createSession(experiment, options) as AnySession
  return { id, ...heading, experiment, text, predictions, comparisons, View, Panel, createSession }
}
