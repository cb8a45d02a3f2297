import { LabPage } from './lab-page.ts'
import { expect, labs, test } from './site.ts'

interface Marks {
  /** Moments, ms since navigation, at which frames arrived from a worker. */
  frames: number[]
  longTasks: { start: number; duration: number }[]
}

declare global {
  interface Window {
    marks: Marks
  }
}

/** Notes every batch of frames and every long task, from before the page's own scripts. */
function noteMarks() {
  window.marks = { frames: [], longTasks: [] }
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'frames') window.marks.frames.push(performance.now())
      })
    }
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.marks.longTasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
}

/** Presses Run on a page that has come to rest and returns what happened, in ms after the press. */
async function pressRun(lab: LabPage, limit: number) {
  await lab.page.waitForTimeout(500)
  const pressed = await lab.run.evaluate((button: HTMLButtonElement) => {
    const start = performance.now()
    window.marks.frames = []
    button.click()
    return start
  })
  await lab.status
    .page()
    .waitForFunction(
      () => document.querySelector('[data-testid="status"]')?.getAttribute('data-status') === 'done',
      undefined,
      { polling: 'raf', timeout: limit },
    )
  const done = await lab.page.evaluate(() => performance.now())
  const { frames, longTasks } = await lab.page.evaluate(() => window.marks)
  const during = longTasks.filter(({ start, duration }) => start + duration > pressed && start < done)
  return {
    first: frames[0] - pressed,
    complete: done - pressed,
    longest: Math.max(0, ...during.map(({ duration }) => duration)),
  }
}

test('the main experiment shows its first layer at once and is complete within 2 s', async ({
  page,
  site,
}) => {
  await page.addInitScript(noteMarks)
  await page.goto(`${site.url}init/layer-statistics/`)
  const lab = new LabPage(page)
  await lab.finish()
  const { first, complete, longest } = await pressRun(lab, 20_000)
  console.log(
    `init/layer-statistics: first layer ${first.toFixed(0)} ms, complete ${complete.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms`,
  )
  expect(first).toBeLessThanOrEqual(400)
  expect(complete).toBeLessThanOrEqual(2000)
  expect(longest).toBeLessThanOrEqual(50)
})

for (const { id } of labs) {
  test(`${id} keeps the page free of long tasks while it runs`, async ({ page, site }) => {
    await page.addInitScript(noteMarks)
    await page.goto(`${site.url}${id}/`)
    const lab = new LabPage(page)
    await lab.started()
    await page.waitForTimeout(1000)
    const from = await page.evaluate(() => performance.now())
    await page.waitForTimeout(2000)
    const { longTasks } = await page.evaluate(() => window.marks)
    const during = longTasks.filter(({ start }) => start >= from)
    const longest = Math.max(0, ...during.map(({ duration }) => duration))
    console.log(`${id}: longest task while running ${longest.toFixed(0)} ms`)
    expect(longest).toBeLessThanOrEqual(50)
  })
}
