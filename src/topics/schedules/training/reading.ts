import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import { CHANCE } from '../spiral-net.ts'
import type { channels } from './channels.ts'
import { outcome } from './outcome.ts'

/** Losses whose ratio is nearer to 1 than this count as equal. */
const EQUAL = 1.15
/** A loss above this share of chance level counts as not learning. */
const STUCK = 0.85

/** How the chosen schedule stands against what runs beside it. */
export function reading(
  log: FrameLog<typeof channels>,
  { beside: against }: { readonly beside: 'constant' | 'without-warm-up' | 'nothing' },
) {
  const own = outcome(log, 0)
  const beside = outcome(log, 1)
  if (!own || !beside || own.step === 0) return undefined
  const { step, loss, accuracy } = own
  if (!Number.isNaN(own.ended)) return say('diverged', 'warn', { ended: own.ended })
  if (!Number.isFinite(loss)) return undefined
  const stuck = loss > STUCK * CHANCE
  const tone = stuck ? 'warn' : 'neutral'
  if (against === 'nothing')
    return say(stuck ? 'stuck' : 'alone', tone, { step, loss, accuracy, chance: CHANCE })
  const numbers = { step, loss, against }
  if (!Number.isNaN(beside.ended))
    return say('besideDiverged', stuck ? 'warn' : 'good', { ...numbers, ended: beside.ended })
  if (!Number.isFinite(beside.loss)) return undefined
  const both = { ...numbers, beside: beside.loss }
  if (stuck && beside.loss > STUCK * CHANCE) return say('bothStuck', 'warn', { ...both, chance: CHANCE })
  if (!stuck && beside.loss > STUCK * CHANCE) return say('rescued', 'good', { ...both, chance: CHANCE })
  if (loss * EQUAL < beside.loss) return say('lower', 'good', both)
  if (loss > EQUAL * beside.loss) return say('higher', 'warn', both)
  return say('level', 'neutral', both)
}
