import type { ComponentType } from 'react'
import type { LabModule } from '../../topics/topic.ts'
import type { LoadedTopic } from '../page.ts'
import type { PageRuns } from './page-runs.ts'

/** Where the lab stands: in an article, on its own page, on a projector, or in another site's frame. */
export type LabMode = 'article' | 'page' | 'present' | 'embed'

export interface LabFrameProps {
  readonly topic: LoadedTopic
  readonly lab: LabModule
  readonly runs: PageRuns
  readonly mode: LabMode
  /** Whether it may begin by itself. */
  readonly autoplay: boolean
}

/** LabFrame itself, or, over prerendered HTML, what fetches it. */
export type Frame = ComponentType<LabFrameProps>

/** Id of a lab's element in a page: 'init-layer-statistics'. */
export function frameId(labId: string): string {
  return labId.replace('/', '-')
}
