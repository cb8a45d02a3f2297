/** Key in the session's storage that tells a reload has been tried, and when. */
const TRIED = 'descent:reloaded'
/** A second failure within this time, in ms, is not answered with another reload. */
const PATIENCE = 60_000

/** A chunk that is gone after a new deployment: load the page anew, once. */
export function reloadOnStaleChunk(): void {
  addEventListener('vite:preloadError', (event) => {
    try {
      if (Date.now() - Number(sessionStorage.getItem(TRIED) ?? 0) < PATIENCE) return
      sessionStorage.setItem(TRIED, String(Date.now()))
    } catch {
      return
    }
    event.preventDefault()
    location.reload()
  })
}
