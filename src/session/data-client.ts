import { namedData } from '../lab/data-file.ts'
import { MissingDataError } from '../lab/missing-data.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import type { RunClient, RunHandle, RunListener, RunOptions } from '../worker/client.ts'
import type { RunRequest } from '../worker/protocol.ts'
import { LateClient } from './late-start.ts'

/** Hands the reader's own data to the runs that name them, once they are found; a run whose data are not here fails. */
export class DataClient implements RunClient {
  readonly #client: RunClient
  readonly #schema: ParameterSchema

  constructor(client: RunClient, schema: ParameterSchema) {
    this.#client = client
    this.#schema = schema
  }

  warm(): void {
    this.#client.warm()
  }

  start(request: RunRequest, listener: RunListener, options: RunOptions): RunHandle {
    const identity = namedData(this.#schema, request.values)
    if (identity === undefined) return this.#client.start(request, listener, options)
    const client = this.#client
    const found = new LateClient(async () => {
      const { dataSets } = await import('./data-sets.ts')
      const data = await dataSets.find(identity)
      if (!data) throw new MissingDataError(identity)
      return {
        warm: () => {},
        start: (asked, ...rest) => client.start({ ...asked, data }, ...rest),
        letGo: () => {},
        dispose: () => {},
      }
    })
    return found.start(request, listener, options)
  }

  letGo(): void {
    this.#client.letGo()
  }

  dispose(): void {
    this.#client.dispose()
  }
}
