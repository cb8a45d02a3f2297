import type { DataSet } from '../data/files/data-set.ts'
import { createEngine } from '../engine/engine.ts'
import { RandomStreams } from '../engine/random.ts'
import { BUDGET } from './budget.ts'
import { namedData } from './data-file.ts'
import { seedOf } from './defaults.ts'
import type { RunContext } from './experiment.ts'
import { MissingDataError } from './missing-data.ts'
import type { ParameterSchema, Values } from './parameter.ts'

/** Which kernels a run computes with; the bits are the same. */
export type KernelChoice = 'auto' | 'simd' | 'reference'

/**
 * Engine and random streams of one run, seeded by the experiment's seed parameter; `expectedBytes` as its cost says.
 * Throws MissingDataError where the values name data that are not given, Error where SIMD kernels are demanded and there are none.
 */
export function createContext<S extends ParameterSchema>(
  schema: S,
  values: Values<S>,
  kernels: KernelChoice = 'auto',
  expectedBytes?: number,
  data?: DataSet,
): RunContext {
  const wanted = namedData(schema, values)
  if (wanted !== undefined && !data) throw new MissingDataError(wanted)
  const engine = createEngine({ bytes: BUDGET.bytes, expectedBytes, kernels })
  return {
    engine,
    data,
    random: new RandomStreams(seedOf(schema, values), engine.words),
    fork() {
      const own = createContext(schema, values, kernels, expectedBytes, data)
      own.engine.breathe = () => engine.breathe()
      return own
    },
  }
}
