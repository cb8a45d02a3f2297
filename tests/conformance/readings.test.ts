import { beforeAll, describe, expect, it } from 'vitest'
import type { FrameLog } from '../../src/lab/experiment.ts'
import type { Reading } from '../../src/lab/reading.ts'
import type { LabText } from '../../src/lab/text.ts'
import { labs, textOf } from '../support/labs.ts'
import { record } from '../support/record.ts'
import { unsound, writtenIn } from '../support/sentence.ts'
import { chosenSettings, cutDown, drawnSettings, operationsOf, type Setting } from '../support/settings.ts'
import { thorough } from '../support/thorough.ts'

const DRAWN = 200
/** Of a lab whose runs are slow to begin, fewer: those that this much of the processor allows, in ms, and so many if five times as much does. */
const PATIENCE = thorough ? 15_000 : 300
const LEAST_DRAWN = thorough ? DRAWN : 20
/** Frames of each run, and what it may cost; where that would be more, its sizes are cut down. */
const FRAMES = 24
const CHOSEN_OPERATIONS = 1e7
const DRAWN_OPERATIONS = 1e6

/** What is wrong with a reading; undefined where nothing is. */
function fault(reading: Reading | undefined, text: LabText): string | undefined {
  if (reading === undefined) return undefined
  const { key, tone, numbers } = reading
  if (!['good', 'warn', 'neutral'].includes(tone)) return `tone ${tone}`
  for (const [name, value] of Object.entries(numbers))
    if (typeof value === 'number' && !Number.isFinite(value)) return `${key}: ${name} is ${value}`
  const words = text.readings[key]
  if (!words) return `no words for ${key}`
  return unsound(`${words.title}. ${words.sentence(numbers)}`, writtenIn(words))
}

describe.each(labs)('readings of $id', ({ id, experiment }) => {
  let text: LabText
  beforeAll(async () => {
    text = await textOf(id)
  })

  /** Runs the settings and reads each after its first frame, at some on the way, and at the end. One line a fault. */
  function faultsOf(settings: readonly Setting[], operations: number): string[] {
    const faults = new Map<string, string>()
    const start = process.cpuUsage()
    for (const [index, setting] of settings.entries()) {
      const spent = process.cpuUsage(start).user / 1000
      if (spent > (index < LEAST_DRAWN ? 5 * PATIENCE : PATIENCE)) break
      const { name, values } = cutDown(experiment, setting, FRAMES, operations)
      const read = (log: FrameLog) => {
        const found = fault(experiment.reading(log, values), text)
        if (found && !faults.has(found))
          faults.set(found, `${found} (${name}, ${log.length} frames: ${JSON.stringify(values)})`)
      }
      const share = operationsOf(experiment, values, FRAMES) / CHOSEN_OPERATIONS
      const most = Math.max(2, Math.floor(share > 1 ? FRAMES / share : FRAMES))
      const watch = (log: FrameLog) => Number.isInteger(Math.log2(log.length)) && read(log)
      read(record(experiment, values, { most, mayOverflow: true, watch }).log)
    }
    return [...faults.values()].slice(0, 12)
  }

  it('are sound at the defaults, in every preset and at both ends of every parameter', () => {
    expect(faultsOf(chosenSettings(experiment), CHOSEN_OPERATIONS)).toEqual([])
  })

  it('are sound in legal settings drawn at random', () => {
    expect(faultsOf(drawnSettings(experiment, DRAWN), DRAWN_OPERATIONS)).toEqual([])
  })

  it('have a reading, or none, of an empty log, without an error', () => {
    const { log } = record(experiment, {}, { most: 0 })
    expect(() => experiment.reading(log, chosenSettings(experiment)[0].values)).not.toThrow()
  })
})
