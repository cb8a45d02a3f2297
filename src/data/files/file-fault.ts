import { DataFileError } from './data-file-error.ts'

/** A file, or several together, of which nothing is used: what is wrong with which, and what was expected. */
export class FileFault extends Error {
  override readonly name = 'FileFault'
  readonly file: string

  constructor(file: string, message: string) {
    super(message)
    this.file = file
  }
}

/** Runs `read`; what it throws of the content of a file names the file. */
export function inFile<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw named(file, error)
  }
}

/** The same error with the name of its file; of an error that is not about a file's content itself. */
export function named(file: string, error: unknown): unknown {
  return error instanceof DataFileError ? new FileFault(file, error.message) : error
}
