import { contention, parallelism } from './contention.ts'
import { LabPage } from './lab-page.ts'
import { longestTask } from './main-thread.ts'
import { expect, labs, test } from './site.ts'

declare global {
  interface Window {
    /** Moments, ms since navigation, at which frames arrived from a worker. */
    frameTimes: number[]
  }
}

/** Notes every batch of frames, from before the page's own scripts. */
function noteFrames() {
  window.frameTimes = []
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      this.addEventListener('message', ({ data }) => {
        if (data?.message?.kind === 'frames') window.frameTimes.push(performance.now())
      })
    }
  }
}

interface Measured {
  /** From pressing Run to the first frame on the page, and to the end of the run (or of the watch), ms. */
  readonly first: number
  readonly end: number
}

/** Presses Run on a page that has come to rest, and watches until the run ends or for `limit` ms. */
async function pressRun({ page, run }: LabPage, limit: number): Promise<Measured> {
  await page.waitForTimeout(300)
  const start = await run.evaluate((button: HTMLButtonElement) => {
    const pressed = performance.now()
    window.frameTimes = []
    button.click()
    return pressed
  })
  await page
    .waitForFunction(
      () => document.querySelector('[data-testid="status"]')?.getAttribute('data-status') === 'done',
      undefined,
      { polling: 'raf', timeout: limit },
    )
    .catch(() => {})
  const end = await page.evaluate(() => performance.now())
  const [first] = await page.evaluate(() => window.frameTimes)
  return { first: first - start, end: end - start }
}

/** Brings a lab to rest: what has started by itself is ended. */
async function rest(lab: LabPage): Promise<void> {
  await lab.started()
  await lab.page.getByRole('button', { name: 'Reset' }).first().click()
  await expect(lab.status).toHaveAttribute('data-status', 'idle')
}

/** Limits by the clock hold for a computer of one's own; where other programs take turns, they are longer in proportion. */
let shared = 1

test.beforeEach(async ({ page }) => {
  shared = contention()
  if (shared > 1.1)
    console.log(`This computer is shared: limits by the clock are ${shared.toFixed(1)} times longer`)
  await page.addInitScript(noteFrames)
})

test('a long task is noticed', async ({ page, site, browser }) => {
  await page.goto(site.url)
  const { wall, processor } = await longestTask(browser, page, () =>
    page.evaluate(
      () =>
        new Promise<void>((blocked) => {
          setTimeout(() => {
            const end = performance.now() + 120
            while (performance.now() < end);
            setTimeout(blocked, 100)
          })
        }),
    ),
  )
  expect(wall).toBeGreaterThanOrEqual(119)
  expect(processor).toBeGreaterThan(0)
  expect(processor).toBeLessThanOrEqual(wall)
})

test('the main experiment shows its first layer at once and is complete within 2 s', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}init/layer-statistics/`)
  const lab = new LabPage(page)
  await rest(lab)
  const { first, end } = await pressRun(lab, 20_000)
  console.log(
    `init/layer-statistics: first layer ${first.toFixed(0)} ms, complete ${end.toFixed(0)} ms after Run`,
  )
  await expect(lab.status).toHaveAttribute('data-status', 'done')
  expect(first).toBeLessThanOrEqual(400 * shared)
  expect(end).toBeLessThanOrEqual(2000 * shared)
})

test('a link opened for the first time shows its first layer within 0.9 s', async ({ page, site }) => {
  await page.goto(`${site.url}init/layer-statistics/`, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.frameTimes.length > 0, undefined, { timeout: 20_000 })
  const [first] = await page.evaluate(() => window.frameTimes)
  console.log(`init/layer-statistics: first layer ${first.toFixed(0)} ms after its link was opened`)
  expect(first).toBeLessThanOrEqual(900 * shared)
})

/** Longest task where it is over the limit of 50 ms still: two maps, a network and four plots of 1,300 points at once. */
const LONG_TASKS: Readonly<Record<string, number>> = { 'regularization/dropout': 90 }

/** Time to the first frame where more has to be made before it than in other labs, ms: 1,440 colour images; a trained network. */
const SLOW_TO_BEGIN: Readonly<Record<string, number>> = {
  'preprocessing/images': 1300,
  'regularization/variants': 700,
}

for (const { id } of labs) {
  test(`${id} keeps the page free of long tasks while it runs`, async ({ page, site, browser }) => {
    await page.goto(`${site.url}${id}/`)
    const lab = new LabPage(page)
    await rest(lab)
    let measured: Measured | undefined
    const { wall, processor } = await longestTask(browser, page, async () => {
      measured = await pressRun(lab, 1500)
    })
    console.log(
      `${id}: first frame ${measured?.first.toFixed(0)} ms after Run, watched ${measured?.end.toFixed(0)} ms, ` +
        `longest task ${processor.toFixed(0)} ms on the processor, ${wall.toFixed(0)} ms by the clock`,
    )
    expect(measured?.first).toBeLessThanOrEqual((SLOW_TO_BEGIN[id] ?? 300) * shared)
    // By the clock, other programs on this computer would be measured with it.
    expect(processor).toBeLessThanOrEqual(LONG_TASKS[id] ?? 50)
  })
}

test('a key is answered within 100 ms while a net trains at full speed', async ({ page, site }) => {
  await page.addInitScript(() => {
    const delays: number[] = []
    Object.assign(window, { delays })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        delays.push(entry.processingStart - entry.startTime)
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  await page.goto(`${site.url}init/training/?steps=2000`)
  const lab = new LabPage(page)
  await lab.started()
  await expect(lab.status).toHaveAttribute('data-status', 'running')
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab')
    await page.waitForTimeout(60)
  }
  await expect(lab.status).toHaveAttribute('data-status', 'running')
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays)
  const longest = Math.max(0, ...delays)
  console.log(`init/training: longest input delay while training ${longest.toFixed(0)} ms`)
  expect(longest).toBeLessThan(100 * shared)
})

test('on a slow computer a topic is readable within 1 s and a lab runs within 2.5 s', async ({
  page,
  site,
  context,
}) => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const readable = () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime)
  await page.goto(`${site.url}init/`)
  const topic = await readable()
  await page.goto(`${site.url}init/layer-statistics/`, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.frameTimes.length > 0, undefined, { timeout: 20_000 })
  const [running] = await page.evaluate(() => window.frameTimes)
  console.log(
    `At a quarter of the speed: init/ readable after ${topic.toFixed(0)} ms, init/layer-statistics after ` +
      `${(await readable()).toFixed(0)} ms, its first frame after ${running.toFixed(0)} ms`,
  )
  expect(topic).toBeLessThanOrEqual(1000 * shared)
  expect(running).toBeLessThanOrEqual(2500 * shared)
})

test('two workers compute at least 1.7 times the cells of a map in the time of one', async ({
  site,
  browser,
}) => {
  test.slow()
  const link = `${site.url}batchnorm/robustness/?size=6&steps=100`
  /** Cells per second, from the first on, on a computer of so many cores. */
  const rateWith = async (cores: number) => {
    const page = await browser.newPage()
    await page.addInitScript(noteFrames)
    await page.addInitScript((count) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: count })
    }, cores)
    await page.goto(link)
    const lab = new LabPage(page)
    await rest(lab)
    await pressRun(lab, 60_000)
    await expect(lab.status).toHaveAttribute('data-status', 'done')
    const times = await page.evaluate(() => window.frameTimes)
    expect(times.length).toBe(72)
    expect(page.workers().length).toBe(cores)
    await page.close()
    return (1000 * (times.length - 1)) / (times[71] - times[0])
  }
  const before = await parallelism()
  let one = 0
  let two = 0
  // The best of three: others may use this computer at one moment and not at the next.
  for (let i = 0; i < 3 && (one === 0 || two < 1.7 * one); i++) {
    one = Math.max(one, await rateWith(1))
    two = Math.max(two, await rateWith(2))
  }
  const free = Math.min(before, await parallelism())
  console.log(
    `batchnorm/robustness: ${one.toFixed(1)} cells/s with one worker, ${two.toFixed(1)} with two: ` +
      `${(two / one).toFixed(2)} times; a plain loop here: ${free.toFixed(2)} times`,
  )
  expect(two / one).toBeGreaterThanOrEqual(0.85 * free)
})
