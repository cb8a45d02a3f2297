import { useId } from 'react'
import { Island } from '../lab/Island.tsx'
import type { Case } from './CaseLink.tsx'

/** A link in the prose that sets a lab of this page and runs it: "try σ = 0.02". Elsewhere it is a link to the lab. */
export function Try({ lab: name, ...given }: Case & { readonly lab: string }) {
  const place = useId()
  return (
    <span id={place}>
      <Island lab={name} near={place}>
        {(lab) => <lab.parts.CaseLink lab={lab} {...given} />}
      </Island>
    </span>
  )
}
