import { useCallback, useEffect, useRef, useState } from 'react'

/** Milliseconds from one state to the next. */
const PER_STATE = 900

const STILL = '(prefers-reduced-motion: reduce)'

/** Slow at both ends of every whole number: x ↦ n + t²(3 − 2t). */
function eased(position: number): number {
  const whole = Math.floor(position)
  const t = position - whole
  return whole + t * t * (3 - 2 * t)
}

/**
 * A place between states 0, 1, …, `target`, moving there one state after the other; at once for a reader who prefers
 * reduced motion. `replay` begins again at 0.
 */
export function useJourney(target: number): { position: number; replay: () => void } {
  const [place, setPlace] = useState(target)
  const [journey, begin] = useState(0)
  const now = useRef(target)

  // biome-ignore lint/correctness/useExhaustiveDependencies(journey): a replay sets out again for the same target
  useEffect(() => {
    if (matchMedia(STILL).matches) {
      now.current = target
      setPlace(target)
      return
    }
    let last = performance.now()
    let request = requestAnimationFrame(function move(time) {
      const step = Math.max(0, time - last) / PER_STATE
      last = time
      const rest = target - now.current
      now.current = Math.abs(rest) <= step ? target : now.current + Math.sign(rest) * step
      setPlace(now.current)
      if (now.current !== target) request = requestAnimationFrame(move)
    })
    return () => cancelAnimationFrame(request)
  }, [target, journey])

  const replay = useCallback(() => {
    now.current = 0
    begin((count) => count + 1)
  }, [])
  return { position: eased(place), replay }
}
