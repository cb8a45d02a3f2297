import { readData, unreadable } from '../lab/read-data.ts'
import type { FromReader, ReadRequest } from './protocol.ts'

/** Least difference of two shares that are told. */
const TOLD = 0.01

/** Reads files on this thread, telling how far it is. */
export async function read(
  { files, label }: ReadRequest,
  post: (message: FromReader, transfer?: ArrayBuffer[]) => void,
): Promise<void> {
  let told = 0
  const progress = (share: number) => {
    if (share - told < TOLD) return
    told = share
    post({ kind: 'share', share })
  }
  try {
    const data = await readData(files, { label, progress })
    const { values, labels } = data.set
    const whole = values.byteLength === values.buffer.byteLength
    post({ kind: 'read', ...data }, [
      ...(whole ? [values.buffer as ArrayBuffer] : []),
      labels.buffer as ArrayBuffer,
    ])
  } catch (error) {
    post({ kind: 'unreadable', ...unreadable(error, files) })
  }
}
