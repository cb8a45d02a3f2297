import { useId } from 'react'
import { Island } from '../lab/Island.tsx'
import type { ComparedProps } from './Compared.tsx'

/** Figures printed in the lecture notes beside those of a run made here, with how far apart they lie. */
export function Measured({ lab: name, ...given }: ComparedProps & { readonly lab: string }) {
  const place = useId()
  return (
    <div id={place}>
      <Island lab={name} near={place}>
        {(lab) => <lab.parts.Compared lab={lab} {...given} />}
      </Island>
    </div>
  )
}
