import type { DataSet } from '../lab/data-file.ts'

/** Data that the reader lets the browser keep. */
export interface ShelvedData {
  readonly identity: string
  /** Of the file, as the reader knows it. */
  readonly name: string
  readonly bytes: number
}

/** What became of an attempt to keep data: full, where the browser has no room; refused, where it keeps nothing here. */
export type Kept = 'kept' | 'full' | 'refused'

interface Row extends ShelvedData {
  readonly set: DataSet
}

const DATABASE = 'descent-data'
const STORE = 'sets'

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'identity' })
  return answer(request)
}

/** Runs `act` in a transaction that ends before the promise does. Rejects where the browser refuses. */
async function transact<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open()
  try {
    const transaction = database.transaction(STORE, mode)
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
    })
    const [result] = await Promise.all([answer(act(transaction.objectStore(STORE))), ended])
    return result
  } finally {
    database.close()
  }
}

/** Bytes of a data set as it is kept. */
const bytesOf = ({ values, labels }: DataSet): number => values.byteLength + labels.byteLength

/** The browser's storage for data sets. None of its functions rejects. */
export const dataShelf = {
  async keep(identity: string, name: string, set: DataSet): Promise<Kept> {
    try {
      const row: Row = { identity, name, bytes: bytesOf(set), set }
      await transact('readwrite', (store) => store.put(row))
      return 'kept'
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError'
      return full ? 'full' : 'refused'
    }
  },
  async find(identity: string): Promise<Row | undefined> {
    try {
      return await transact<Row | undefined>('readonly', (store) => store.get(identity))
    } catch {
      return undefined
    }
  },
  async list(): Promise<ShelvedData[]> {
    try {
      const rows = await transact<Row[]>('readonly', (store) => store.getAll())
      return rows.map(({ identity, name, bytes }) => ({ identity, name, bytes }))
    } catch {
      return []
    }
  },
  /** Whether it is gone. */
  async remove(identity: string): Promise<boolean> {
    try {
      await transact('readwrite', (store) => store.delete(identity))
      return true
    } catch {
      return false
    }
  },
}
