import type { ReactNode } from 'react'
import { Island } from '../lab/Island.tsx'
import type { ArticlePieces, LoadedLab } from '../lab/loaded-lab.ts'

interface PieceProps {
  readonly lab: string
  /** Id of an element: the piece comes alive when that comes near. */
  readonly near: string
  readonly children: (pieces: ArticlePieces, lab: LoadedLab) => ReactNode
}

/** An island that shows something of a lab beside the lab itself. */
export function Piece({ lab, near, children }: PieceProps) {
  return (
    <Island lab={lab} near={near}>
      {(loaded) => loaded.pieces && children(loaded.pieces, loaded)}
    </Island>
  )
}
