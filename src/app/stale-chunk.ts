/** Key in the session's storage that tells a reload has been tried, and when. */
const TRIED = 'descent:reloaded'
/** A second failure within this time, in ms, is not answered with another reload. */
const PATIENCE = 60_000

/** Notes that the page is about to be loaded anew. False where that was tried just now, or cannot be noted. */
function mayReload(now: number): boolean {
  try {
    const tried = Number(sessionStorage.getItem(TRIED) ?? 0)
    // A time to come is another clock's.
    if (tried <= now && now - tried < PATIENCE) return false
    sessionStorage.setItem(TRIED, String(now))
    return sessionStorage.getItem(TRIED) === String(now)
  } catch {
    return false
  }
}

/** Whether the site has another version of this page than the one that runs: its document names another script. */
async function isOutdated(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  if (!own) return false
  try {
    const answer = await fetch(location.href, { cache: 'no-store' })
    return answer.ok && !(await answer.text()).includes(own)
  } catch {
    return false
  }
}

/**
 * A script that is gone after a new deployment: load the page anew, once. Where the page cannot be fetched, or is the one
 * that runs, its runs stay, and the place that needed the script says so (NotLoaded).
 */
export function reloadOnStaleChunk(): void {
  addEventListener('vite:preloadError', async () => {
    if ((await isOutdated()) && mayReload(Date.now())) location.reload()
  })
}
