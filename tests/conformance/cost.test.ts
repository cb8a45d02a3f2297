import { describe, expect, it } from 'vitest'
import { refusal } from '../../src/lab/budget.ts'
import { decode } from '../../src/lab/codec.ts'
import type { AnyExperiment } from '../../src/lab/experiment.ts'
import type { Parameter } from '../../src/lab/parameter.ts'
import { heldBytes } from '../support/held-bytes.ts'
import { labs } from '../support/labs.ts'
import { chosenSettings, cutDown, drawnSettings, type Setting } from '../support/settings.ts'
import { thorough } from '../support/thorough.ts'

const DRAWN = 30
/** Settings of each lab that are run: as many as this much of the processor allows, in ms, and so many if six times as much does. */
const PATIENCE = thorough ? 10_000 : 400
const LEAST = 6
/** What a run may cost; where it would be more, it is made short, and then its sizes are cut down. */
const OPERATIONS = 5e7
/** Parameters that say how long a run lasts, with next to nothing to do with its memory. */
const DURATIONS = ['steps', 'epochs', 'repeats', 'size', 'examples']
/**
 * An estimate may be above what was held by this factor and so many bytes: numbers outside the engines that a run keeps
 * from frame to frame are in the estimate and cannot be measured, and instructions are estimated by the layer.
 */
const FACTOR = 1.3
const ALLOWANCE = 256e3

/** The setting, as short as its run can be where it would take too long. */
function shortened(experiment: AnyExperiment, { name, values }: Setting): Setting {
  if (experiment.cost(values).operations <= OPERATIONS) return { name, values }
  const brief = { ...values }
  for (const [key, parameter] of Object.entries<Parameter>(experiment.parameters))
    if (parameter.kind === 'number' && DURATIONS.includes(key)) brief[key] = parameter.min
  return cutDown(experiment, { name, values: brief }, Infinity, OPERATIONS)
}

/** The defaults; then those drawn at random in turns with presets and ends. */
function settingsOf(experiment: AnyExperiment): Setting[] {
  const [defaults, ...chosen] = chosenSettings(experiment)
  const drawn = drawnSettings(experiment, DRAWN)
  const turns = Array.from({ length: Math.max(chosen.length, DRAWN) }, (_, i) => [drawn[i], chosen[i]])
  return [defaults, ...turns.flat().filter((setting) => setting !== undefined)]
}

describe.each(labs)('cost of $id', ({ experiment }) => {
  it('is at least what a run holds, and little more', () => {
    const wrong: string[] = []
    const start = process.cpuUsage()
    for (const [index, setting] of settingsOf(experiment).entries()) {
      const spent = process.cpuUsage(start).user / 1000
      if (spent > (index < LEAST ? LEAST * PATIENCE : PATIENCE)) break
      const { name, values } = shortened(experiment, setting)
      const { bytes } = experiment.cost(values)
      const held = heldBytes(experiment, values)
      if (bytes < held || bytes > FACTOR * held + ALLOWANCE)
        wrong.push(`${name}: ${Math.round(bytes)} for ${held} bytes, ${JSON.stringify(values)}`)
    }
    expect(wrong).toEqual([])
  })
})

it.each([
  'activation=maxout&layers=30&units=500&rows=2000&rule=he',
  'activation=maxout&layers=30&units=2000&rows=10000',
])('a stack of layers that does not fit is refused beforehand: %s', (query) => {
  const { experiment } = labs.find(({ id }) => id === 'init/layer-statistics') as (typeof labs)[number]
  const { values, rejected } = decode(query, experiment)
  expect(rejected).toEqual([])
  expect(refusal(experiment, values)?.bytes).toBeDefined()
})
