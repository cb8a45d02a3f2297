import type { ExperimentDefinition } from '../lab/experiment.ts'

type ExperimentModule = Readonly<Record<string, unknown>>

const modules = import.meta.glob<ExperimentModule>('../topics/**/*.experiment.ts')

function idOf(path: string): string {
  return path.replace(/^.*\/topics\//, '').replace(/\.experiment\.ts$/, '')
}

const loaders = new Map(Object.entries(modules).map(([path, load]) => [idOf(path), load]))

function isExperiment(value: unknown): value is ExperimentDefinition {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'parameters' in value && 'run' in value
  )
}

/** The one ExperimentDefinition that a module exports, under any name. Throws where there is none, or more. */
export function experimentOf(module: ExperimentModule): ExperimentDefinition {
  const found = [...new Set(Object.values(module).filter(isExperiment))]
  if (found.length !== 1)
    throw new Error(`An experiment file must export one experiment, not ${found.length}.`)
  return found[0]
}

/** Ids of all experiments, 'topic/lab', in alphabetical order. */
export const experimentIds: readonly string[] = [...loaders.keys()].sort()

/** Loads one experiment. Throws where the id is unknown. */
export async function loadExperiment(id: string): Promise<ExperimentDefinition> {
  const load = loaders.get(id)
  if (load === undefined) throw new Error(`There is no lab ${id}; there are ${experimentIds.join(', ')}.`)
  return experimentOf(await load())
}
