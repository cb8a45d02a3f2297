import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

interface Values {
  readonly activation: 'relu' | 'leaky-relu' | 'prelu' | 'elu'
  readonly units: number
  readonly layers: number
}

/** Loss of a network that gives both classes the same probability, ln 2. */
const CHANCE = Math.LN2

/** How many units are inactive for every point, whether they can come back, and whether some did. */
export function reading(log: FrameLog<typeof channels>, { activation, units, layers }: Values) {
  const [first, last] = [log.at(0), log.at(-1)]
  if (!first || !last) return undefined
  const { silent, dead, always, returned, loss, silentByLayer } = last
  const numbers = {
    activation,
    units: units * layers,
    always,
    step: log.stepAt(log.length - 1),
    loss,
    accuracy: last.accuracy / 100,
  }
  const gone = dead > 0 ? silentByLayer.indexOf(units) + 1 : 0
  if (gone > 0) return say('all-dead', 'warn', { ...numbers, layer: gone, layers, chance: CHANCE })
  const change = { inactiveAtStart: first.silent, returned }
  if (dead > 0) return say('dead', 'warn', { ...numbers, ...change, dead })
  if (silent > 0) return say('inactive', 'neutral', { ...numbers, ...change, inactive: silent })
  const tone = loss < CHANCE ? 'good' : 'neutral'
  return returned > 0 ? say('returned', tone, { ...numbers, returned }) : say('alive', tone, numbers)
}
