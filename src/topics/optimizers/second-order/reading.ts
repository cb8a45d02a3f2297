import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { SurfaceName } from '../landscape/surfaces.ts'
import type { channels } from './channels.ts'
import { METHODS } from './methods.ts'

interface Values {
  readonly surface: SurfaceName
  readonly noise: number
}

const [DESCENT, NEWTON, BFGS] = [0, 2, 3]
/** So near, Newton is at the saddle. */
const AT_SADDLE = 0.01
/** Frames over which the loss under noise is averaged. */
const RECENT = 20

/** Who arrives with the fewest evaluations; where Newton is drawn to; what mini-batches do to BFGS. */
export function reading(log: FrameLog<typeof channels>, { surface, noise }: Values) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { step, x, y, loss, least, arrived, evaluations } = frame
  if (step === 0) return say('start', 'neutral', { loss: log.at(0)?.loss[0] ?? 0 })
  if (surface === 'saddle' && Math.abs(x[NEWTON]) < AT_SADDLE && Math.abs(y[NEWTON]) < AT_SADDLE)
    return say('saddle', 'warn', { newton: loss[NEWTON], descent: finite(loss[DESCENT]), step })
  if (noise > 0 && Number.isFinite(least)) {
    const [bfgs, descent] = [BFGS, DESCENT].map((method) => recent(log, method) - least)
    if (Number.isFinite(bfgs) && Number.isFinite(descent))
      return say('noise', bfgs > descent ? 'warn' : 'neutral', { bfgs, descent })
    return say('noiseLeft', 'warn', { step })
  }
  const known = METHODS.map((name, i) => ({ name, evaluations: arrived[i] }))
    .filter((one) => !Number.isNaN(one.evaluations))
    .sort((a, b) => a.evaluations - b.evaluations)
  if (known.length === 0) return say('none', 'neutral', { step, evaluations: evaluations[BFGS] })
  const descent = arrived[DESCENT]
  return Number.isNaN(descent)
    ? say('first', 'good', { ...known[0], spent: evaluations[DESCENT] })
    : say('all', 'good', { ...known[0], descent })
}

const finite = (value: number) => (Number.isFinite(value) ? value : 0)

/** Mean loss of a method over the last frames. */
function recent(log: FrameLog<typeof channels>, method: number): number {
  const count = Math.min(RECENT, log.length)
  let sum = 0
  for (let i = log.length - count; i < log.length; i++) sum += log.at(i)?.loss[method] ?? Number.NaN
  return sum / count
}
