import { readFileSync } from 'node:fs'

/** Milliseconds that the main thread of a process has run, not counting the time it waited for a core (Linux). */
export function cpuMilliseconds(pid) {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

/** Process that runs a page: the renderer whose clock goes on while the page is kept busy. */
export async function processOf(page, browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const before = renderers.map(cpuMilliseconds)
  await page.evaluate(() => {
    const start = performance.now()
    while (performance.now() - start < 200);
  })
  const spent = renderers.map((pid, i) => cpuMilliseconds(pid) - before[i])
  return renderers[spent.indexOf(Math.max(...spent))]
}
