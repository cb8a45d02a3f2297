import { CIFAR_RECORD, readCifar10 } from './cifar.ts'
import { type CsvOptions, readCsv } from './csv.ts'
import { DATA_LIMITS, type DataSet, sizeOf } from './data-set.ts'
import { FileFault, inFile, named } from './file-fault.ts'
import { readMnist } from './mnist.ts'
import { type Progress, unpack } from './unpack.ts'

export interface NamedFile {
  readonly name: string
  readonly content: Blob
}

type Kind = 'csv' | 'cifar' | 'images' | 'labels'

interface Unpacked {
  readonly name: string
  readonly kind: Kind
  readonly bytes: Uint8Array
}

/** Most bytes of a file, unpacked. */
export const MOST_BYTES = { text: 16e6, binary: 64e6 } as const

const EXPECTED =
  'expected are MNIST (an idx3-ubyte file of images with its idx1-ubyte file of labels), binary batches of CIFAR-10, or a CSV file with a column of labels'

const isText = (name: string) => /\.(csv|txt)(\.gz)?$/i.test(name)

/**
 * The examples of files that belong together. Nothing larger than the limits is allocated. Throws FileFault, naming the
 * file, the byte or line, and what was expected.
 */
export async function readFiles(
  files: readonly NamedFile[],
  { progress = () => {}, ...options }: CsvOptions & { readonly progress?: Progress } = {},
): Promise<DataSet> {
  if (files.length === 0) throw new FileFault('', `no file; ${EXPECTED}`)
  const total = files.reduce((sum, { content }) => sum + content.size, 0)
  const unpacked: Unpacked[] = []
  let before = 0
  let held = 0
  for (const { name, content } of files) {
    const most = Math.min(isText(name) ? MOST_BYTES.text : MOST_BYTES.binary, MOST_BYTES.binary - held)
    const bytes = await unpack(content, most, (share) =>
      progress((before + share * content.size) / total),
    ).catch((error: unknown) => {
      throw named(name, error)
    })
    held += bytes.length
    before += content.size
    unpacked.push({ name, kind: kindOf(name, bytes), bytes })
  }
  return withinLimits(unpacked[0].name, together(unpacked, options))
}

/** What a file is, by its name where that says so, else by how it begins. */
function kindOf(name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new FileFault(name, `Byte 0: the file is empty; ${EXPECTED}`)
  if (isText(name)) return 'csv'
  if (/\.bin(\.gz)?$/i.test(name)) return 'cifar'
  const [first, second, , rank] = bytes
  if (first === 0 && second === 0) return rank === 1 ? 'labels' : 'images'
  if (bytes.length % CIFAR_RECORD === 0 && first < 10) return 'cifar'
  if (bytes.subarray(0, 1000).every((byte) => byte > 8)) return 'csv'
  throw new FileFault(name, `Byte 0: neither text nor an IDX file; ${EXPECTED}`)
}

function together(files: readonly Unpacked[], options: CsvOptions): DataSet {
  const [first, second] = files
  if (files.every(({ kind }) => kind === 'cifar')) return joined(files)
  if (files.length === 1 && first.kind === 'csv') return table(first, options)
  const images = files.find(({ kind }) => kind === 'images')
  const labels = files.find(({ kind }) => kind === 'labels')
  if (files.length === 2 && images && labels) {
    return readMnist(images.bytes, labels.bytes, (which, read) =>
      inFile(which === 'images' ? images.name : labels.name, read),
    )
  }
  if (files.length === 1) {
    const missing = images ? 'the labels (idx1-ubyte)' : 'the images (idx3-ubyte)'
    throw new FileFault(first.name, `${missing} are missing: choose both files together`)
  }
  throw new FileFault(second.name, `does not go together with ${first.name}; ${EXPECTED}`)
}

/** A file of another name that is no table either is told what files are expected. */
function table({ name, bytes }: Unpacked, options: CsvOptions): DataSet {
  try {
    return readCsv(bytes, options)
  } catch (error) {
    const fault = named(name, error)
    throw fault instanceof FileFault && !isText(name)
      ? new FileFault(name, `${fault.message}; ${EXPECTED}`)
      : fault
  }
}

/** Batches of CIFAR-10, one after the other. */
function joined(files: readonly Unpacked[]): DataSet {
  const batches = files.map(({ name, bytes }) => inFile(name, () => readCifar10(bytes)))
  if (batches.length === 1) return batches[0]
  const values = new Uint8Array(batches.reduce((sum, batch) => sum + batch.values.length, 0))
  let at = 0
  for (const batch of batches) {
    values.set(batch.values, at)
    at += batch.values.length
  }
  return { ...batches[0], values, labels: Int32Array.from(batches.flatMap(({ labels }) => [...labels])) }
}

function withinLimits(file: string, set: DataSet): DataSet {
  const { fewest, examples, classes, values } = DATA_LIMITS
  const count = set.labels.length
  const wrong =
    count < fewest || count > examples
      ? `${count} examples; from ${fewest} to ${examples} are taken`
      : set.classes < 2 || set.classes > classes
        ? `${set.classes} classes; from 2 to ${classes} are taken`
        : count * sizeOf(set) > values
          ? `${count * sizeOf(set)} values; at most ${values} are taken`
          : undefined
  if (wrong !== undefined) throw new FileFault(file, wrong)
  return set
}
