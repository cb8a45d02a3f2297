import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { contention } from './contention.ts'
import { longestTask } from './main-thread.ts'
import { dist, expect, pages, test } from './site.ts'

declare global {
  interface Window {
    /** Runs that go on in workers now, and the most there have been at the same time. */
    runs: { readonly going: Set<object>; most: number; begun: number }
    /** Sum of the layout shifts that no input of the reader explains. */
    shifted: number
  }
}

/** Counts what workers compute at the same time, and what moves on the page, from before the page's own scripts. */
function watch() {
  window.runs = { going: new Set(), most: 0, begun: 0 }
  window.shifted = 0
  const { runs } = window
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      /** The run that this worker computes, and nothing else. */
      const mine = {}
      this.addEventListener('message', ({ data }) => {
        if (['done', 'failed', 'stopped'].includes(data?.message?.kind)) runs.going.delete(mine)
      })
      const post = this.postMessage.bind(this)
      this.postMessage = (data: { message: { kind: string } }) => {
        const { kind } = data.message
        if (kind === 'cancel') runs.going.delete(mine)
        if (kind === 'start') {
          runs.going.add(mine)
          runs.begun++
          runs.most = Math.max(runs.most, runs.going.size)
        }
        post(data)
      }
      const terminate = this.terminate.bind(this)
      this.terminate = () => {
        runs.going.delete(mine)
        terminate()
      }
    }
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
      sources: { node: Element; previousRect: DOMRect; currentRect: DOMRect }[]
    })[]) {
      if (entry.hadRecentInput) continue
      window.shifted += entry.value
      const said = entry.sources.map(
        ({ node, previousRect: a, currentRect: b }) =>
          `${node?.nodeName}.${node?.className} ${node?.closest?.('figure.figure, .lab')?.id}: ${a?.y},${a?.height} → ${b?.y},${b?.height}`,
      )
      console.log(`shift ${entry.value.toFixed(4)} at ${scrollY}: ${said.join(' | ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Scrolls to the page's end by so many pixels in each animation frame; how long each frame took, ms. */
function scrollThrough(step: number): Promise<number[]> {
  return new Promise((end) => {
    const frames: number[] = []
    let last = performance.now()
    const next = (now: number) => {
      frames.push(now - last)
      last = now
      const before = scrollY
      scrollBy({ top: step, behavior: 'instant' })
      if (scrollY > before) requestAnimationFrame(next)
      else end(frames.slice(1))
    }
    requestAnimationFrame(next)
  })
}

const figuresOf = (path: string) =>
  readFileSync(join(dist, path, 'index.html'), 'utf8').split('data-testid="figure"').length - 1

test('an article of twelve figures scrolls at the rate of the screen, and nothing on it jumps', async ({
  page,
  site,
  browser,
}) => {
  test.setTimeout(120_000)
  const [longest] = pages
    .map(({ path }) => ({ path, figures: figuresOf(path) }))
    .sort((a, b) => b.figures - a.figures)
  expect(longest.figures).toBeGreaterThanOrEqual(12)
  await page.addInitScript(watch)
  page.on('console', (m) => m.text().startsWith('shift') && console.log(m.text()))
  await page.goto(site.url + longest.path)
  await page.waitForLoadState('networkidle')
  const shared = contention()
  let frames: number[] = []
  const { wall, processor } = await longestTask(browser, page, async () => {
    frames = await page.evaluate(scrollThrough, 30)
  })
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]
  const { most, begun } = await page.evaluate(() => window.runs)
  const shifted = await page.evaluate(() => window.shifted)
  console.log(
    `${longest.path}: ${longest.figures} figures, ${frames.length} frames, half within ${at(0.5).toFixed(1)} ms, 95 % within ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)}; ` +
      `longest task ${processor.toFixed(0)} ms on the processor, ${wall.toFixed(0)} by the clock; ${begun} runs, at most ${most} at once on ${cpus().length} cores; shift ${shifted.toFixed(4)}; shared ${shared.toFixed(1)}`,
  )
  expect(processor).toBeLessThanOrEqual(50)
  expect(most).toBeLessThanOrEqual(cpus().length)
  expect(shifted).toBeLessThan(0.01)
  expect(at(0.5)).toBeLessThan(18 * shared)
})
