import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { NamedFile } from '../../../src/data/files/read-files.ts'

export const header = (...numbers: number[]) =>
  numbers.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255])

/** An idx3 file of `count` images of 3 × 4 pixels. */
export const images = (count: number) =>
  Uint8Array.from([
    ...header(0x803, count, 3, 4),
    ...Array.from({ length: 12 * count }, (_, i) => (7 * i) % 256),
  ])

/** An idx1 file of `count` labels 0 … 9 in turns. */
export const labels = (count: number) =>
  Uint8Array.from([...header(0x801, count), ...Array.from({ length: count }, (_, i) => i % 10)])

export const cifar = (count: number) =>
  new Uint8Array(count * 3073).map((_, i) => (i % 3073 === 0 ? (i / 3073) % 10 : i % 251))

export const csv = (count: number) =>
  new TextEncoder().encode(
    `x,y,label\n${Array.from({ length: count }, (_, i) => `${i},"${i / 4}",${'abc'[i % 3]}`).join('\n')}\n`,
  )

export const file = (name: string, bytes: Uint8Array): NamedFile => ({
  name,
  content: new Blob([bytes as Uint8Array<ArrayBuffer>]),
})

/** Whole files that belong together. */
const WHOLE: readonly (readonly (readonly [name: string, bytes: Uint8Array])[])[] = [
  [
    ['a-idx3-ubyte', images(20)],
    ['a-idx1-ubyte', labels(20)],
  ],
  [['batch.bin', cifar(10)]],
  [['table.csv', csv(30)]],
]

/** The same with some bytes changed, cut or added, packed or not, one left out or given twice. */
export const damaged: fc.Arbitrary<NamedFile[]> = fc
  .record({
    whole: fc.constantFrom(...WHOLE),
    which: fc.nat(1),
    changes: fc.array(fc.tuple(fc.nat(40_000), fc.nat(255)), { maxLength: 8 }),
    cut: fc.option(fc.nat(40_000)),
    tail: fc.uint8Array({ maxLength: 20 }),
    packing: fc.constantFrom('plain', 'packed', 'packed, then damaged'),
    files: fc.constantFrom('all', 'all', 'all', 'one', 'twice'),
  })
  .map(({ whole, which, changes, cut, tail, packing, files }) => {
    const damage = (bytes: Uint8Array) => {
      const kept = cut === null ? bytes : bytes.subarray(0, cut % bytes.length)
      const changed = Uint8Array.from([...kept, ...tail])
      for (const [place, value] of changes) if (changed.length > 0) changed[place % changed.length] = value
      return changed
    }
    const made = whole.map(([name, bytes], i) => {
      const hit = i === which % whole.length
      if (packing === 'plain') return file(name, hit ? damage(bytes) : bytes)
      const packed = packing === 'packed' ? gzipSync(hit ? damage(bytes) : bytes) : gzipSync(bytes)
      const after = packing === 'packed' || !hit ? packed : damage(packed)
      return file(`${name}.gz`, new Uint8Array(after))
    })
    return files === 'one' ? made.slice(0, 1) : files === 'twice' ? [...made, made[0]] : made
  })
