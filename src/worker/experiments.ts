import type { ExperimentDefinition } from '../lab/experiment.ts'

const modules = import.meta.glob<ExperimentDefinition>('../topics/*/*/experiment.ts', {
  import: 'experiment',
})

function idOf(path: string): string {
  return path.replace(/^.*\/topics\//, '').replace(/\/experiment\.ts$/, '')
}

const loaders = new Map(Object.entries(modules).map(([path, load]) => [idOf(path), load]))

/** Ids of all experiments, 'topic/lab', in alphabetical order. */
export const experimentIds: readonly string[] = [...loaders.keys()].sort()

/** Loads one experiment. Throws where the id is unknown. */
export async function loadExperiment(id: string): Promise<ExperimentDefinition> {
  const load = loaders.get(id)
  if (load === undefined) throw new Error(`There is no lab ${id}; there are ${experimentIds.join(', ')}.`)
  return load()
}
