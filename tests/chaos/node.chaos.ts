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

/** An IDX file of two 28 × 28 images, and one of their labels. */
const images = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28, ...new Uint8Array(2 * 784))
const labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 3)

/** Whole files of each kind, and what reads them: they are damaged afterwards. */
const FILES: readonly { readonly whole: Uint8Array; readonly read: (bytes: Uint8Array) => unknown }[] = [
  { whole: images, read: readIdx },
  { whole: images, read: (bytes) => readMnist(bytes, labels) },
  { whole: labels, read: (bytes) => readMnist(images, bytes) },
  {
    whole: new Uint8Array(3 * 3073).map((_, i) => (i % 3073 === 0 ? i % 10 : i % 251)),
    read: readCifar10,
  },
  {
    whole: new TextEncoder().encode('x,y,label\n1,2,a\n3,4.5,b\n"5",6e-1,a\n'),
    read: (bytes) => readCsv(bytes),
  },
]

const oneIn = <T>(times: number, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

/** Some bytes overwritten; one in three is cut short, one in three goes on too long, one in five is another kind of file. */
const damaged = fc
  .record({
    file: fc.constantFrom(...FILES),
    other: oneIn(5, fc.constantFrom(...FILES)),
    changes: fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    cut: oneIn(3, fc.nat(10_000)),
    tail: oneIn(3, fc.uint8Array({ minLength: 1, maxLength: 20 })),
  })
  .map(({ file, other, changes, cut, tail }) => {
    const { whole } = other ?? file
    const end = cut === undefined ? whole.length : cut % whole.length
    const bytes = Uint8Array.of(...whole.subarray(0, end), ...(tail ?? []))
    for (const [place, value] of changes) if (bytes.length > 0) bytes[place % bytes.length] = value
    return { bytes, read: file.read }
  })

test.runIf(size('FILES') > 0)('damaged files', () => {
  let refused = 0
  fc.assert(
    fc.property(damaged, ({ bytes, read }) => {
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
