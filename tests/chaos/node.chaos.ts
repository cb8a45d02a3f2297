import { appendFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCifar10 } from '../../src/data/files/cifar.ts'
import { readCsv } from '../../src/data/files/csv.ts'
import { DataFileError } from '../../src/data/files/data-file-error.ts'
import { readIdx } from '../../src/data/files/idx.ts'
import { readMnist } from '../../src/data/files/mnist.ts'
import { decode, encode } from '../../src/lab/codec.ts'
import { parseLink } from '../../src/lab/link.ts'
import { accepts } from '../../src/lab/value.ts'
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

const readers = {
  idx: (bytes: Uint8Array) => readIdx(bytes),
  mnist: (bytes: Uint8Array) => readMnist(bytes, bytes),
  cifar: (bytes: Uint8Array) => readCifar10(bytes),
  csv: (bytes: Uint8Array) => readCsv(bytes),
}

/** Whole files of each kind: they are damaged afterwards. */
const WHOLE: readonly Uint8Array[] = [
  Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 3, ...new Uint8Array(18)),
  Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 5, 0, 1, 2, 3, 4),
  new Uint8Array(3 * 3073).map((_, i) => (i % 3073 === 0 ? i % 10 : i % 251)),
  new TextEncoder().encode('x,y,label\n1,2,a\n3,4.5,b\n"5",6e-1,a\n'),
]

const damaged = fc
  .record({
    whole: fc.constantFrom(...WHOLE),
    changes: fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { maxLength: 8 }),
    cut: fc.option(fc.nat(10_000)),
    tail: fc.uint8Array({ maxLength: 20 }),
  })
  .map(({ whole, changes, cut, tail }) => {
    const bytes = Uint8Array.of(...whole.subarray(0, cut === null ? undefined : cut % whole.length), ...tail)
    for (const [place, value] of changes) if (bytes.length > 0) bytes[place % bytes.length] = value
    return bytes
  })

test.runIf(size('FILES') > 0)('damaged files', () => {
  let refused = 0
  fc.assert(
    fc.property(damaged, fc.constantFrom(...Object.values(readers)), (bytes, read) => {
      const before = bytes.slice()
      try {
        read(bytes)
      } catch (error) {
        refused++
        if (!(error instanceof DataFileError)) throw error
      }
      return before.every((byte, i) => byte === bytes[i])
    }),
    { numRuns: size('FILES') },
  )
  report(
    `${size('FILES')} damaged files: ${refused} refused with a DataFileError, the others read, none changed`,
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
