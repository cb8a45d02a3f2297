import type { NamedFile, ReadData, UnreadableFile } from '../lab/read-data.ts'
import type { FromReader, ReadRequest } from '../worker/protocol.ts'
import { startThread } from '../worker/spawn.ts'

export interface ReadListener {
  share(share: number): void
  read(data: ReadData): void
  unreadable(fault: UnreadableFile): void
}

/** Reads files on a thread of its own; the returned function gives up. One of `read` and `unreadable` is called. */
export function readFilesAside(
  files: readonly NamedFile[],
  listener: ReadListener,
  label?: string,
): () => void {
  let over = false
  const end = (tell: () => void) => {
    if (over) return
    over = true
    thread.terminate()
    tell()
  }
  const all = files.map(({ name }) => name).join(', ')
  const thread = startThread<ReadRequest, FromReader>(
    (message) => {
      if (message.kind === 'share' && !over) listener.share(message.share)
      else if (message.kind === 'read')
        end(() => listener.read({ identity: message.identity, set: message.set }))
      else if (message.kind === 'unreadable')
        end(() => listener.unreadable({ file: message.file, message: message.message }))
    },
    (reason) => end(() => listener.unreadable({ file: all, message: reason })),
  )
  thread.post({ kind: 'read', files, label })
  return () => end(() => {})
}
