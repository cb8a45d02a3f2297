import type { ComponentType } from 'react'
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
  /** The article for a page whose HTML holds it already, by file name ('prose.en.mdx'): only what comes alive in it. */
  // biome-ignore lint/suspicious/noExplicitAny: MDX content takes any component map
  readonly adoptedProse: Readonly<Record<string, () => Promise<ComponentType<any>>>>
}

const MODULES = import.meta.glob<TopicModule>('./*/index.ts', { import: 'topic' })
// biome-ignore lint/suspicious/noExplicitAny: MDX content takes any component map
const ADOPTED = import.meta.glob<ComponentType<any>>('./*/prose.*.mdx', {
  query: '?adopt',
  import: 'default',
})
const TEXTS = import.meta.glob<TopicText>('./*/text.*.ts', { import: 'text' })

/** Those of the files that lie in a folder, by their names in it. */
function filesIn<T>(folder: string, files: Readonly<Record<string, T>>): Record<string, T> {
  const inside = Object.entries(files).filter(([path]) => path.startsWith(folder))
  return Object.fromEntries(inside.map(([path, file]) => [path.slice(folder.length), file]))
}

function entry(part: Part, number: string, id: string): CourseEntry {
  const folder = `./${id}/`
  return {
    id,
    number,
    part,
    load: MODULES[`${folder}index.ts`],
    text: filesIn(folder, TEXTS),
    adoptedProse: filesIn(folder, ADOPTED),
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
