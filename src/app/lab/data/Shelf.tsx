import { useEffect, useState } from 'react'
import { dataShelf, type ShelvedData } from '../../../session/data-shelf.ts'
import { Button } from '../../../ui/Button.tsx'
import type { DataWords } from '../../dialogs/dialog-text.ts'

interface ShelfProps {
  /** Raised when something was kept. */
  readonly version: number
  readonly words: DataWords
  readonly onUse: (identity: string) => void
}

/** What the browser keeps, with sizes; each can be used or deleted. */
export function Shelf({ version, words, onUse }: ShelfProps) {
  const [rows, setRows] = useState<readonly ShelvedData[]>([])
  const [deleted, setDeleted] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: listed anew when something was kept or deleted
  useEffect(() => {
    let current = true
    void dataShelf.list().then((list) => {
      if (current) setRows(list)
    })
    return () => {
      current = false
    }
  }, [version, deleted])
  if (rows.length === 0) return null
  return (
    <>
      <p>{words.shelf}</p>
      <ul className="own-data-shelf">
        {rows.map(({ identity, name, bytes }) => (
          <li key={identity}>
            <span>
              {name} <small>{words.size(bytes)}</small>
            </span>
            <Button onClick={() => onUse(identity)}>
              {words.useIt}
              <span className="visually-hidden"> {name}</span>
            </Button>
            <Button
              icon="close"
              onClick={() => void dataShelf.remove(identity).then(() => setDeleted((times) => times + 1))}
            >
              {words.remove}
              <span className="visually-hidden"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
