import type { DataSet } from '../lab/data-file.ts'
import { dataShelf } from './data-shelf.ts'

interface Named {
  readonly name: string
  readonly set: DataSet
}

/** Most data sets held by the page at the same time; the one used longest ago goes first. */
const MOST = 3
const held = new Map<string, Named>()

function hold(identity: string, data: Named): void {
  held.delete(identity)
  held.set(identity, data)
  for (const [oldest] of held) if (held.size > MOST) held.delete(oldest)
}

/** The reader's own data: those of this visit, and those that the browser keeps. */
export const dataSets = {
  hold,
  /** Undefined where the data are neither with the page nor kept. */
  async find(identity: string): Promise<DataSet | undefined> {
    const found = held.get(identity) ?? (await dataShelf.find(identity))
    if (found) hold(identity, { name: found.name, set: found.set })
    return found?.set
  },
  nameOf: (identity: string): string | undefined => held.get(identity)?.name,
  setOf: (identity: string): DataSet | undefined => held.get(identity)?.set,
}
