import type { TopicText } from '../lab/text.ts'
import type { TopicModule } from './topic.ts'

export type Part = 'setting-up' | 'training-well' | 'foundations'

/** One topic of the course, cheap to hold: its code is fetched by `load`, which is absent while the topic is to come. */
export interface CourseEntry {
  readonly id: string
  readonly number: string
  readonly part: Part
  readonly load?: () => Promise<TopicModule>
  /** Words alone, by file name ('text.en.ts'), without the topic's code. */
  readonly text: Readonly<Record<string, () => Promise<TopicText>>>
}

const MODULES = import.meta.glob<TopicModule>('./*/index.ts', { import: 'topic' })
const TEXTS = import.meta.glob<TopicText>('./*/text.*.ts', { import: 'text' })

function entry(part: Part, number: string, id: string): CourseEntry {
  const folder = `./${id}/`
  const text = Object.entries(TEXTS).filter(([path]) => path.startsWith(folder))
  return {
    id,
    number,
    part,
    load: MODULES[`${folder}index.ts`],
    text: Object.fromEntries(text.map(([path, load]) => [path.slice(folder.length), load])),
  }
}

/** The course in its order. */
export const COURSE: readonly CourseEntry[] = [
  entry('setting-up', '1', 'activations'),
  entry('setting-up', '2', 'preprocessing'),
  entry('setting-up', '3', 'init'),
  entry('setting-up', '4', 'batchnorm'),
  entry('setting-up', '5', 'babysitting'),
  entry('setting-up', '6', 'search'),
  entry('training-well', '7', 'optimizers'),
  entry('training-well', '8', 'schedules'),
  entry('training-well', '9', 'regularization'),
  entry('training-well', '10', 'augmentation'),
  entry('training-well', '11', 'ensembles'),
  entry('training-well', '12', 'transfer'),
  entry('foundations', 'A', 'backprop'),
  entry('foundations', 'B', 'architectures'),
  entry('foundations', 'C', 'recurrent'),
]

export function courseEntry(id: string): CourseEntry | undefined {
  return COURSE.find((topic) => topic.id === id)
}
