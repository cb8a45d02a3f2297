/** Longest wait for an animation frame that may never come (hidden or covered page), ms. */
const LONGEST_WAIT = 100

/** Calls `refresh` once after any number of requests: with the next animation frame, or 100 ms later without one. */
export function createRefresh(refresh: () => void): { request(): void; cancel(): void } {
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    clearTimeout(timer)
    if (frame !== undefined) cancelAnimationFrame(frame)
    timer = undefined
    frame = undefined
  }
  const fire = () => {
    cancel()
    refresh()
  }
  return {
    request: () => {
      if (timer !== undefined) return
      timer = setTimeout(fire, LONGEST_WAIT)
      if (typeof requestAnimationFrame === 'function') frame = requestAnimationFrame(fire)
    },
    cancel,
  }
}
