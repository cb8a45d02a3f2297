import type { MouseEvent } from 'react'
import { leaveFocus } from './leave-focus.ts'

/** What a button does that goes with its notice. */
export function leaving(act: () => void) {
  return ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    leaveFocus(currentTarget)
    act()
  }
}
