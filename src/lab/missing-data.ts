/** A run names data of the reader's that are not here. */
export class MissingDataError extends Error {
  override readonly name = 'MissingDataError'

  constructor(readonly identity: string) {
    super(`the data ${identity} are missing`)
  }
}
