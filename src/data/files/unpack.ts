import { DataFileError } from './data-file-error.ts'

/** Pieces read of a file at once, and fed to the decompression: a kilobyte unpacks to a megabyte at most. */
const PIECE = 2 ** 18
const FED = 1024

/** Called with the share of the file that has been read. */
export type Progress = (share: number) => void

/** Whether a file begins as gzip does. */
const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/**
 * The bytes of a file, unpacked where it is gzipped; never more than `most`. A file that is larger is refused before
 * anything is allocated, a gzipped one as soon as it has unpacked to more. Throws DataFileError naming the byte.
 */
export async function unpack(file: Blob, most: number, progress: Progress): Promise<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (isGzip(head)) return inflate(file, most, progress)
  if (file.size > most) throw new DataFileError(`larger than ${most} bytes, the limit`, { byte: most })
  const bytes = new Uint8Array(file.size)
  for (let at = 0; at < file.size; at += PIECE) {
    bytes.set(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), at)
    progress(Math.min(1, (at + PIECE) / file.size))
  }
  return bytes
}

async function inflate(file: Blob, most: number, progress: Progress): Promise<Uint8Array> {
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  let fed = 0
  const feed = async () => {
    for (let at = 0; at < file.size; at += PIECE) {
      const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
      for (let from = 0; from < piece.length; from += FED) {
        await writer.write(piece.subarray(from, from + FED))
        fed = at + Math.min(from + FED, piece.length)
      }
      progress(fed / file.size)
    }
    await writer.close()
  }
  const parts: Uint8Array[] = []
  let length = 0
  const drain = async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      length += value.length
      if (length > most)
        throw new DataFileError(`unpacks to more than ${most} bytes, the limit`, { byte: fed })
      parts.push(value)
    }
  }
  try {
    await Promise.all([feed(), drain()])
  } catch (error) {
    const ignore = () => {}
    writer.abort().catch(ignore)
    reader.cancel().catch(ignore)
    throw error instanceof DataFileError ? error : new DataFileError('damaged or cut gzip', { byte: fed })
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts.splice(0)) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
