import type { AnyExperiment } from '../../src/lab/experiment.ts'
import { TOPICS } from '../../src/topics/course.ts'
import { labEntry } from '../../src/topics/registry.ts'

const experiments = import.meta.glob<AnyExperiment>('/src/topics/*/*/experiment.ts', {
  eager: true,
  import: 'experiment',
})

/** 'topic/lab' of a file in a lab's folder. */
export const labOf = (path: string) => path.split('/').slice(-3, -1).join('/')

/** Ids of the folders that hold an experiment. */
export const folders = Object.keys(experiments).map(labOf)

/** Ids that the course lists. */
export const listed: readonly string[] = TOPICS.flatMap(({ id, labs }) => labs.map((lab) => `${id}/${lab}`))

/** The experiment of each lab of the course, by its id. */
export const labs = Object.entries(experiments)
  .map(([path, experiment]) => ({ id: labOf(path), experiment }))
  .filter(({ id, experiment }) => experiment !== undefined && listed.includes(id))

/** The English words of a lab. */
export const textOf = async (id: string) => (await labEntry(id)).text['text.en.ts']()
