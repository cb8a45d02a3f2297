import type { ReactNode } from 'react'

/** A component as it looks in use; `time` in seconds moves what is live. */
export type Specimen = (time: number) => ReactNode

/** By the component's name. */
export type Specimens = Readonly<Record<string, Specimen>>
