import { useId } from 'react'
import type { ComparedProps } from './Compared.tsx'
import { Piece } from './Piece.tsx'

/** Figures printed in the lecture notes beside those of a run made here, with how far apart they lie. */
export function Measured({ lab: name, ...given }: ComparedProps & { readonly lab: string }) {
  const place = useId()
  return (
    <div id={place}>
      <Piece lab={name} near={place}>
        {({ Compared }, lab) => <Compared lab={lab} {...given} />}
      </Piece>
    </div>
  )
}
