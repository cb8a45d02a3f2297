import type { CsvOptions } from '../data/files/csv.ts'
import type { DataSet } from '../data/files/data-set.ts'
import { FileFault } from '../data/files/file-fault.ts'
import { type NamedFile, readFiles } from '../data/files/read-files.ts'
import { formatIdentity, identityOf } from './data-file.ts'

export type { NamedFile } from '../data/files/read-files.ts'

export interface ReadOptions extends CsvOptions {
  /** Called with the share of the work that is done. */
  readonly progress?: (share: number) => void
}

/** Data of the reader's own, and the text by which links name them. */
export interface ReadData {
  readonly identity: string
  readonly set: DataSet
}

/** Which file is wrong, and how, in a form that can be posted between threads. */
export interface UnreadableFile {
  readonly file: string
  readonly message: string
}

/** Share of the work that reading is; the rest is the hash. */
const READING = 0.8

/** Reads files that belong together and finds their identity. Throws FileFault. */
export async function readData(
  files: readonly NamedFile[],
  { progress = () => {}, ...options }: ReadOptions = {},
): Promise<ReadData> {
  const set = await readFiles(files, { ...options, progress: (share) => progress(READING * share) })
  const identity = formatIdentity(identityOf(set, (share) => progress(READING + (1 - READING) * share)))
  return { identity, set }
}

/** What to tell of an error of readData(). */
export function unreadable(error: unknown, files: readonly NamedFile[]): UnreadableFile {
  if (error instanceof FileFault) return { file: error.file, message: error.message }
  return {
    file: files.map(({ name }) => name).join(', '),
    message: error instanceof Error ? error.message : String(error),
  }
}
