import { readFileSync } from 'node:fs'

/** Milliseconds that the main thread of a process has run, not counting the time it waited for a core (Linux). */
export function cpuMilliseconds(pid) {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

/** Process that runs a page: the only renderer whose clock goes on, three times in a row, while the page is kept busy. */
export async function processOf(page, browser) {
  const session = await browser.newBrowserCDPSession()
  const found = []
  while (found.length < 3 || new Set(found.slice(-3)).size > 1 || found.at(-1) === undefined) {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    const before = renderers.map(cpuMilliseconds)
    await page.evaluate(() => {
      const start = performance.now()
      while (performance.now() - start < 100);
    })
    const spent = renderers.map((pid, i) => cpuMilliseconds(pid) - before[i])
    const busy = renderers.filter((_, i) => spent[i] > 10)
    found.push(busy.length === 1 ? busy[0] : undefined)
  }
  return found.at(-1)
}
