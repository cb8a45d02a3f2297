import type { AnyExperiment } from '../../lab/experiment.ts'
import type { Predictions } from '../../lab/prediction.ts'
import type { LabHeading, LabText } from '../../lab/text.ts'
import type { RunSession, SessionOptions } from '../../session/session.ts'
import { labEntry } from '../../topics/registry.ts'
import type { Comparisons, LabView } from '../../topics/topic.ts'
import { localized } from '../locale.ts'

// biome-ignore lint/suspicious/noExplicitAny: parameters and channels differ from lab to lab
export type AnySession = RunSession<any, any>

type LabParts = typeof import('./parts.ts')
export type ArticlePieces = typeof import('../article/pieces.ts')

/** A lab with all that it needs to be drawn and run. */
export interface LoadedLab extends LabHeading {
  readonly id: string
  readonly experiment: AnyExperiment
  readonly text: LabText
  readonly predictions: Predictions
  readonly comparisons: Comparisons
  readonly View: LabView
  /** What draws it. */
  readonly parts: LabParts
  /** What an article shows of it; on other pages not there. */
  readonly pieces?: ArticlePieces
  /** A run of its own. */
  createSession(options?: SessionOptions): AnySession
}

/** Fetches a lab's code and words. Throws Error where the course has no such lab. */
export async function loadLab(
  id: string,
  heading: LabHeading,
  locale: string,
  loadPieces?: () => Promise<ArticlePieces>,
): Promise<LoadedLab> {
  const drawing = Promise.all([import('./parts.ts'), loadPieces?.()])
  const entry = await labEntry(id)
  const words = localized(entry.text, locale)
  if (!words) throw new Error(`${id} has no words`)
  const [[parts, pieces], code, text] = await Promise.all([drawing, entry.code(), words()])
  const { experiment, View, predictions = {}, comparisons = {} } = code
  const createSession = (options?: SessionOptions) => parts.createSession(experiment, options) as AnySession
  return { id, ...heading, experiment, text, predictions, comparisons, View, parts, pieces, createSession }
}
