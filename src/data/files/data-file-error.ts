/** A file that is not what it should be. Nothing of it is used. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError'
  /** Offset from 0 of the byte where it went wrong. */
  readonly byte?: number
  /** Line, from 1, where it went wrong. */
  readonly line?: number

  constructor(message: string, at: { readonly byte: number } | { readonly line: number }) {
    super('byte' in at ? `Byte ${at.byte}: ${message}` : `Line ${at.line}: ${message}`)
    if ('byte' in at) this.byte = at.byte
    else this.line = at.line
  }
}
