import { useRef } from 'react'

const equal = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false
  return true
}

/** The former list where the new one holds the same numbers, so that what is worked out from them need not be again. */
export function useSameNumbers<T extends ArrayLike<number>>(numbers: T): T {
  const former = useRef(numbers)
  if (former.current !== numbers && !equal(former.current, numbers)) former.current = numbers
  return former.current
}
