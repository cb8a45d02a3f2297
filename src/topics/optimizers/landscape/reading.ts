import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { chosen, type Name } from './optimizers.ts'
import type { SurfaceName } from './surfaces.ts'

type Values = Readonly<Record<Name, boolean>> & {
  readonly surface: SurfaceName
  readonly angle: number
  readonly printed: boolean
}

/** Optimizers that the notes print with a slip. */
const PRINTED: readonly Name[] = ['momentum', 'nesterov', 'rmsprop', 'adam']

/** Who has arrived first, who has not, who left the plane; for Adam on a ravine what its direction costs. */
export function reading(log: FrameLog<typeof channels>, values: Values) {
  const frame = log.at(-1)
  const first = log.at(0)
  if (!frame || !first) return undefined
  const names = chosen(values)
  if (names.length === 0) return say('nobody', 'neutral', {})
  const { step, least, loss, reached, turned, left, curvature } = frame
  if (step === 0) return say('start', 'neutral', { loss: first.loss[0] })

  const gone = names.findIndex((_, i) => left[i] > 0)
  if (gone >= 0) {
    const limit = 2 / curvature
    const where = { name: names[gone], step: left[gone] }
    return names[gone] === 'sgd' && limit > 0 && Number.isFinite(limit)
      ? say('divergedSgd', 'warn', { ...where, limit })
      : say('diverged', 'warn', where)
  }
  const wrong = values.printed ? names.findIndex((name) => PRINTED.includes(name)) : -1
  if (wrong >= 0) {
    const [from, to] = [first.loss[wrong], loss[wrong]]
    const numbers = { name: names[wrong], from, to, step }
    return to > from ? say('printedClimbs', 'warn', numbers) : say('printedStalls', 'neutral', numbers)
  }
  const adam = names.indexOf('adam')
  // Where the ravine is aligned, what a rotation costs is left for the reader to guess and to try.
  if (values.surface === 'ravine' && values.angle !== 0 && adam >= 0 && reached[adam] > 0 && turned[adam] > 0)
    return say('adamRotated', 'neutral', { here: reached[adam], there: turned[adam], angle: values.angle })
  const arrived = names
    .map((name, i) => ({ name, steps: reached[i] }))
    .filter(({ steps }) => !Number.isNaN(steps))
    .sort((a, b) => a.steps - b.steps)
  if (arrived.length > 0) {
    const numbers = { ...arrived[0], arrived: arrived.length, of: names.length }
    return arrived.length === names.length ? say('all', 'good', numbers) : say('some', 'neutral', numbers)
  }
  const lowest = loss.indexOf(Math.min(...loss))
  const numbers = { name: names[lowest], step }
  const height = first.loss[0] - least
  if (loss[lowest] > first.loss[lowest])
    return say('grows', 'warn', { ...numbers, from: first.loss[0], to: loss[lowest] })
  return height > 0
    ? say('none', 'neutral', { ...numbers, share: (loss[lowest] - least) / height })
    : say('lowest', 'neutral', { ...numbers, loss: loss[lowest] })
}
