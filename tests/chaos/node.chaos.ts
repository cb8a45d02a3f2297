import { appendFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sizeOf } from '../../src/data/files/data-set.ts'
import { FileFault } from '../../src/data/files/file-fault.ts'
import { decode, encode } from '../../src/lab/codec.ts'
import { parseLink } from '../../src/lab/link.ts'
import { readData } from '../../src/lab/read-data.ts'
import { accepts } from '../../src/lab/value.ts'
import { damaged } from '../data/files/damaged.ts'
import { interleaving, played } from '../session/interleaved.ts'
import { expressionText, readText } from '../support/expression-text.ts'
import { labs } from '../support/labs.ts'
import { hostileQuery } from './hostile-query.ts'

const size = (name: string) => Number(process.env[`CHAOS_${name}`] ?? 0)

/** A line for the report. */
function report(line: string): void {
  if (process.env.CHAOS_REPORT) appendFileSync(process.env.CHAOS_REPORT, `${line}\n`)
  else console.log(line)
}

test.runIf(size('LINKS') > 0)('hostile links', () => {
  const start = performance.now()
  let slowest = 0
  let rejected = 0
  fc.assert(
    fc.property(fc.constantFrom(...labs), hostileQuery, ({ id, experiment }, query) => {
      const before = performance.now()
      parseLink(`https://host/${id}/?${query}`)
      const link = decode(query, experiment)
      encode(link, experiment)
      slowest = Math.max(slowest, performance.now() - before)
      if (link.rejected.length > 0) rejected++
      return Object.entries(experiment.parameters).every(([name, parameter]) =>
        accepts(parameter as never, link.values[name]),
      )
    }),
    { numRuns: size('LINKS') },
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  report(
    `${size('LINKS')} hostile links in Node: no exception, only legal values; ${rejected} with rejections; ${seconds} s, slowest ${slowest.toFixed(1)} ms`,
  )
})

test.runIf(size('INTERLEAVINGS') > 0)('interleavings', async () => {
  const start = performance.now()
  await fc.assert(
    fc.asyncProperty(interleaving, async (story) => {
      expect(await played(story)).toBeUndefined()
    }),
    { numRuns: size('INTERLEAVINGS') },
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  report(`${size('INTERLEAVINGS')} interleavings: screen, link and hash agree in all; ${seconds} s`)
})

/** No file of these may take longer, ms. */
const PATIENCE = 5000

test.runIf(size('FILES') > 0)('damaged files', async () => {
  let refused = 0
  let slowest = 0
  await fc.assert(
    fc.asyncProperty(damaged, async (files) => {
      const before = performance.now()
      try {
        const { set } = await readData(files)
        expect(set.values.length).toBe(set.labels.length * sizeOf(set))
      } catch (error) {
        refused++
        if (!(error instanceof FileFault)) throw error
      }
      const took = performance.now() - before
      slowest = Math.max(slowest, took)
      expect(took).toBeLessThan(PATIENCE)
    }),
    { numRuns: size('FILES') },
  )
  report(
    `${size('FILES')} damaged files: ${refused} refused with a FileFault, the others read; slowest ${slowest.toFixed(0)} ms`,
  )
})

test.runIf(size('EXPRESSIONS') > 0)('malformed expressions', () => {
  let [refused, read] = [0, 0]
  let slowest = { text: '', ms: 0 }
  const timed = (text: string) => {
    const before = performance.now()
    const found = readText(text)
    return { found, ms: performance.now() - before }
  }
  const check = (text: string) => {
    const { found, ms } = timed(text)
    if (ms > slowest.ms) slowest = { text, ms }
    if (found.refused) refused++
    else read++
    return found.sound
  }
  const first = Number(process.env.PROPERTY_SEED ?? 1)
  for (let seed = first; refused < size('EXPRESSIONS'); seed++)
    fc.assert(fc.property(expressionText, check), { numRuns: 5000, seed })
  // The computer may have been busy elsewhere the first time.
  const again = Math.min(...[1, 2, 3, 4].map(() => timed(slowest.text).ms))
  expect(again).toBeLessThan(5)
  report(
    `${refused} malformed expressions: each refused with a fault inside the text, none thrown; ${read} others read; slowest ${again.toFixed(2)} ms`,
  )
})
