import { Suspense } from 'react'
import type { TextFault } from '../../lab/parameter.ts'
import { useRunWords } from './run-words.ts'

/** Where a text could not be read, and what should stand there. */
export function FaultWords({ fault }: { fault: TextFault }) {
  return (
    <Suspense>
      <Said fault={fault} />
    </Suspense>
  )
}

function Said({ fault }: { fault: TextFault }) {
  return useRunWords().fault(fault)
}
