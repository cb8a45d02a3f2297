import { encode } from '../../src/lab/codec.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import { experimentIds, loadExperiment } from '../../src/worker/experiments.ts'

export { runLink } from '../../src/worker/headless.ts'
export { experimentIds }

/** Multiplications and additions that one guarded run may take. */
const OPERATIONS = 3e8
const MOST_FRAMES = 60
const PRESETS = 4

export interface GuardedLink {
  /** topic/lab?parameters, without version. */
  readonly link: string
  /** Frames that are run. */
  readonly stop: number
}

/** The default and some presets of every lab, each cut to what runs quickly. */
export async function guardedLinks(): Promise<readonly GuardedLink[]> {
  const links: GuardedLink[] = []
  for (const id of experimentIds) {
    const experiment = await loadExperiment(id)
    const presets = Object.values(experiment.presets)
    const every = Math.max(1, Math.ceil(presets.length / PRESETS))
    for (const preset of [{}, ...presets.filter((_, i) => i % every === 0)]) {
      const values = valuesWith(experiment.parameters, preset)
      const query = encode({ values }, experiment)
      const frames = experiment.frames(values) ?? MOST_FRAMES
      const quick = Math.floor((frames * OPERATIONS) / experiment.cost(values).operations)
      const stop = Math.max(2, Math.min(frames, MOST_FRAMES, quick))
      const link = query === '' ? id : `${id}?${query}`
      if (!links.some((known) => known.link === link)) links.push({ link, stop })
    }
  }
  return links
}
