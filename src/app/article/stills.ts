import { createContext } from 'react'
import type { Values } from '../../lab/parameter.ts'
import type { LoadedLab } from '../lab/loaded-lab.ts'

/** A figure's first picture, to be drawn while the site is built. */
export interface StillWanted {
  readonly id: string
  readonly lab: LoadedLab
  readonly values: Values
  readonly plots: readonly string[]
  /** Without the lab's sentence. */
  readonly silent: boolean
}

/** HTML of a figure's first picture; asks for it, and gives none yet, while the page is drawn for the first time. */
export type Stills = (wanted: StillWanted) => string | undefined

export const StillsContext = createContext<Stills | undefined>(undefined)
