import type { ComponentType } from 'react'
import type { AnyExperiment } from '../lab/experiment.ts'
import type { Predictions } from '../lab/prediction.ts'
import type { LabText, TopicText } from '../lab/text.ts'
import { type Part, TOPICS } from './course.ts'
import type { Comparisons, LabView, Sources } from './topic.ts'

type Load<T> = () => Promise<T>
/** Loaders by file name: 'text.en.ts', 'prose.en.mdx'. */
type Files<T> = Readonly<Record<string, Load<T>>>

/** One topic of the course, cheap to hold: its parts are fetched by their loaders. */
export interface CourseEntry {
  readonly id: string
  readonly number: string
  readonly part: Part
  /** Ids of its labs, 'topic/lab', in their order; none while the topic is to come. */
  readonly labs: readonly string[]
  readonly text: Files<TopicText>
  // biome-ignore lint/suspicious/noExplicitAny: MDX content takes any component map
  readonly prose: Files<ComponentType<any>>
  /** Cited in the prose by key. */
  readonly sources?: Load<Sources>
}

/** The parts of one lab, each in a chunk of its own. */
export interface LabEntry {
  readonly experiment: Load<AnyExperiment>
  readonly view: Load<LabView>
  readonly text: Files<LabText>
  readonly predictions?: Load<Predictions>
  readonly comparisons?: Load<Comparisons>
}

const EXPERIMENTS = import.meta.glob<AnyExperiment>('./*/*/experiment.ts', { import: 'experiment' })
const VIEWS = import.meta.glob<LabView>('./*/*/view.tsx', { import: 'default' })
const LAB_TEXTS = import.meta.glob<LabText>('./*/*/text.*.ts', { import: 'text' })
const PREDICTIONS = import.meta.glob<Predictions>('./*/*/predictions.ts', { import: 'predictions' })
const COMPARISONS = import.meta.glob<Comparisons>('./*/*/comparisons.ts', { import: 'comparisons' })
const TEXTS = import.meta.glob<TopicText>('./*/text.*.ts', { import: 'text' })
// biome-ignore lint/suspicious/noExplicitAny: MDX content takes any component map
const PROSE = import.meta.glob<ComponentType<any>>('./*/prose.*.mdx', { import: 'default' })
const SOURCES = import.meta.glob<Sources>('./*/sources.ts', { import: 'sources' })

/** Those of the files that lie in a folder, by their names in it. */
function filesIn<T>(folder: string, files: Files<T>): Files<T> {
  const inside = Object.entries(files).filter(([path]) => path.startsWith(folder))
  return Object.fromEntries(inside.map(([path, file]) => [path.slice(folder.length), file]))
}

/** The course in its order. */
export const COURSE: readonly CourseEntry[] = TOPICS.map(({ id, number, part, labs }) => ({
  id,
  number,
  part,
  labs: labs.map((lab) => `${id}/${lab}`),
  text: filesIn(`./${id}/`, TEXTS),
  prose: filesIn(`./${id}/`, PROSE),
  sources: SOURCES[`./${id}/sources.ts`],
}))

/** The topics that are there. */
export const THERE: readonly CourseEntry[] = COURSE.filter(({ labs }) => labs.length > 0)

export function courseEntry(id: string): CourseEntry | undefined {
  return COURSE.find((topic) => topic.id === id)
}

/** The parts of a lab by its id, 'topic/lab'. Throws Error where the course has no such lab. */
export function labEntry(id: string): LabEntry {
  if (!THERE.some(({ labs }) => labs.includes(id))) throw new Error(`The course has no lab ${id}`)
  return {
    experiment: EXPERIMENTS[`./${id}/experiment.ts`],
    view: VIEWS[`./${id}/view.tsx`],
    text: filesIn(`./${id}/`, LAB_TEXTS),
    predictions: PREDICTIONS[`./${id}/predictions.ts`],
    comparisons: COMPARISONS[`./${id}/comparisons.ts`],
  }
}
