import { createEngine } from '../engine/engine.ts'
import { RandomStreams } from '../engine/random.ts'
import { BUDGET } from './budget.ts'
import { seedOf } from './defaults.ts'
import type { RunContext } from './experiment.ts'
import type { ParameterSchema, Values } from './parameter.ts'

/** Engine and random streams of one run, seeded by the experiment's seed parameter. */
export function createContext<S extends ParameterSchema>(schema: S, values: Values<S>): RunContext {
  const engine = createEngine({ bytes: BUDGET.bytes })
  return { engine, random: new RandomStreams(seedOf(schema, values), engine.words) }
}
