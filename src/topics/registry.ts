import type { LabText, TopicText } from '../lab/text.ts'
import { type Part, TOPICS } from './course.ts'
import type { Files, LabCode, Load, TopicFiles } from './topic.ts'

/** One topic of the course, cheap to hold: its parts are fetched by their loaders. */
export interface CourseEntry {
  readonly id: string
  readonly number: string
  readonly part: Part
  /** Ids of its labs, 'topic/lab', in their order; none while the topic is to come. */
  readonly labs: readonly string[]
  readonly text: Files<TopicText>
  /** Its article, sources and labs. */
  readonly files?: Load<TopicFiles>
}

/** The parts of one lab. */
export interface LabEntry {
  readonly code: Load<LabCode>
  readonly text: Files<LabText>
}

// Whatever is named here is on every page of the course: of a topic its words, and where the rest of it is listed.
const TEXTS = import.meta.glob<TopicText>('./*/text.*.ts', { import: 'text' })
const FILES = import.meta.glob<TopicFiles>('./*/index.ts', { import: 'files' })

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
  files: FILES[`./${id}/index.ts`],
}))

/** The topics that are there. */
export const THERE: readonly CourseEntry[] = COURSE.filter(({ labs }) => labs.length > 0)

export function courseEntry(id: string): CourseEntry | undefined {
  return COURSE.find((topic) => topic.id === id)
}

/** The parts of a lab by its id, 'topic/lab'. Throws Error where the course has no such lab. */
export async function labEntry(id: string): Promise<LabEntry> {
  const files = await THERE.find(({ labs }) => labs.includes(id))?.files?.()
  if (!files) throw new Error(`The course has no lab ${id}`)
  const folder = `.${id.slice(id.indexOf('/'))}/`
  return { code: files.labs[`${folder}lab.ts`], text: filesIn(folder, files.texts) }
}
