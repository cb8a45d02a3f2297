import { useId } from 'react'
import type { Case } from './CaseLink.tsx'
import { Piece } from './Piece.tsx'

/** A link in the prose that sets a lab of this page and runs it: "try σ = 0.02". Elsewhere it is a link to the lab. */
export function Try({ lab: name, ...given }: Case & { readonly lab: string }) {
  const place = useId()
  return (
    <span id={place}>
      <Piece lab={name} near={place}>
        {({ CaseLink }, lab) => <CaseLink lab={lab} {...given} />}
      </Piece>
    </span>
  )
}
