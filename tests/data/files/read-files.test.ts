import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATA_LIMITS, sizeOf } from '../../../src/data/files/data-set.ts'
import { FileFault } from '../../../src/data/files/file-fault.ts'
import { MOST_BYTES, readFiles } from '../../../src/data/files/read-files.ts'
import { unpack } from '../../../src/data/files/unpack.ts'
import { cifar, csv, damaged, file, header, images, labels } from './damaged.ts'

const zipped = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes))
const text = (content: string) => new TextEncoder().encode(content)

describe('whole files', () => {
  test('MNIST in either order, packed or not', async () => {
    const [a, b] = [file('x', images(20)), file('y', labels(20))]
    const set = await readFiles([a, b])
    expect(set.shape).toEqual([1, 3, 4])
    expect([...set.values.subarray(0, 3)]).toEqual([0, 7, 14])
    expect(set.labels[13]).toBe(3)
    expect(await readFiles([b, a])).toEqual(set)
    const packed = [file('x.gz', zipped(images(20))), file('y.gz', zipped(labels(20)))]
    expect(await readFiles(packed)).toEqual(set)
  })

  test('batches of CIFAR-10, one after the other, with or without their ending', async () => {
    const set = await readFiles([file('1.bin', cifar(10)), file('2.bin', cifar(15))])
    expect(set.labels.length).toBe(25)
    expect(set.labels[10]).toBe(0)
    expect(set.values.length).toBe(25 * 3072)
    expect((await readFiles([file('batch', cifar(10))])).classes).toBe(10)
  })

  test('CSV, with a label column by name', async () => {
    expect((await readFiles([file('t.csv', csv(30))])).names).toEqual(['a', 'b', 'c'])
    const rows = Array.from({ length: 12 }, (_, i) => `${i % 2},${i}`).join('\n')
    const set = await readFiles([file('t.csv', text(`kind,x\n${rows}`))], { label: 'kind' })
    expect(set.names).toEqual(['0', '1'])
    expect([...set.values.subarray(0, 3)]).toEqual([0, 1, 2])
  })

  test('progress rises to 1', async () => {
    const shares: number[] = []
    await readFiles([file('1.bin', cifar(300))], { progress: (share) => shares.push(share) })
    expect(shares.at(-1)).toBe(1)
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })
})

describe('what is wrong names its file, its place and what was expected', () => {
  const many = `x,y\n${'1,a\n2,b\n'.repeat(20)}`
  test.each([
    ['no file', [], '', 'expected are MNIST'],
    ['an empty file', [file('e.csv', text(''))], 'e.csv', 'Byte 0: the file is empty'],
    ['images alone', [file('i', images(20))], 'i', 'the labels (idx1-ubyte) are missing'],
    ['labels alone', [file('l', labels(20))], 'l', 'the images (idx3-ubyte) are missing'],
    ['other counts', [file('i', images(20)), file('l', labels(19))], 'l', 'Byte 4: 19 labels for 20'],
    ['cut images', [file('i', images(20).subarray(0, 99)), file('l', labels(20))], 'i', 'Byte 99: sizes'],
    ['images twice', [file('i', images(20)), file('j', images(20))], 'j', 'does not go together with i'],
    ['CSV and CIFAR', [file('a.csv', csv(30)), file('b.bin', cifar(10))], 'b.bin', 'does not go together'],
    ['a line of CSV', [file('a.csv', text(`${many}3`))], 'a.csv', 'Line 42: 1 columns instead of 2'],
    [
      'a PNG',
      [file('a.png', Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0))],
      'a.png',
      'neither text nor',
    ],
    [
      'packed and cut',
      [file('a.csv.gz', zipped(csv(30)).subarray(0, 60))],
      'a.csv.gz',
      'damaged or cut gzip',
    ],
    ['too few', [file('a.csv', csv(9))], 'a.csv', `9 examples; from ${DATA_LIMITS.fewest} to`],
    ['a single class', [file('a.csv', text('1,a\n'.repeat(20)))], 'a.csv', '1 classes; from 2 to 256'],
    [
      'sizes past every memory',
      [file('i', Uint8Array.from(header(0x803, 0xffffffff, 0xffff, 0xffff))), file('l', labels(20))],
      'i',
      'the file holds 0',
    ],
  ] as const)('%s', async (_, files, name, message) => {
    const error: unknown = await readFiles(files).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FileFault)
    expect((error as FileFault).file).toBe(name)
    expect((error as FileFault).message).toContain(message)
  })

  test('a file past the limit is refused before it is read', async () => {
    const large = { size: MOST_BYTES.binary + 1, slice: () => new Blob([Uint8Array.of(0, 0)]) }
    const error = await readFiles([{ name: 'large', content: large as unknown as Blob }]).catch(
      (thrown: unknown) => thrown,
    )
    expect((error as FileFault).message).toContain('larger than 64000000 bytes')
  })

  test('what unpacks to more than the limit is given up at once', async () => {
    const packed = new Blob([zipped(new Uint8Array(20e6)) as Uint8Array<ArrayBuffer>])
    let last = 0
    const error: unknown = await unpack(packed, 3e6, (share) => {
      last = share
    }).catch((thrown: unknown) => thrown)
    expect(String(error)).toContain('unpacks to more than 3000000 bytes')
    expect(last).toBeLessThan(1.01)
  })
})

test('some hundred damaged files give sound data or a FileFault', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (files) => {
      try {
        const set = await readFiles(files)
        expect(set.values.length).toBe(set.labels.length * sizeOf(set))
        expect(set.labels.every((label) => label >= 0 && label < set.classes)).toBe(true)
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        expect(error.message.length).toBeGreaterThan(10)
      }
    }),
    { numRuns: 300 },
  )
})
