import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { root } from '../../scripts/install.mjs'

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const paths = () =>
  JSON.parse(readFileSync(join(root, 'dist', 'course.json'), 'utf8')).map(({ path }) => path)

/** A page that notes what it throws. */
async function watched(browser, thrown = []) {
  const page = await browser.newPage()
  page.on('pageerror', (error) => thrown.push(error.message))
  return { page, thrown }
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const PIECES = [
  ...[
    'layers=1e9',
    'units=-1',
    'rate=NaN',
    'seed=%',
    '%E0%A4%A=1',
    '__proto__=1',
    'view=x',
    'at=0',
    'plot=none',
  ],
  ...[
    'changes=1:rate:9,x',
    'pin=layers%3D1e9',
    'pin=%25',
    'steps=1e999',
    'activation=',
    'a=<script>',
    `rate=${'1'.repeat(8000)}x`,
  ],
  ...['rows=20', 'units=20', 'layers=3', 'steps=50', 'repeats=1', 'v=99', 'at=3'],
]
const FRAGMENTS = ['', '', '', '#%', '#%E0%A4%A', '#"><script>', '#content']

/** Hostile links, opened in a page. */
export async function pages({ browser, url, count, seed }) {
  const random = chance(seed)
  const labs = paths().filter((path) => path.split('/').length > 2)
  let { page, thrown } = await watched(browser)
  let dead = 0
  for (let n = 0; n < count; n++) {
    const lab = labs[Math.floor(random() * labs.length)]
    const pieces = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => PIECES[Math.floor(random() * PIECES.length)],
    )
    const fragment = FRAGMENTS[Math.floor(random() * FRAGMENTS.length)]
    const address = `${lab}?${pieces.join('&')}${fragment}`
    try {
      await page.goto(url + address, { timeout: 20_000 })
      await page.locator('.lab[data-alive]').first().waitFor({ timeout: 20_000 })
    } catch {
      dead++
      console.log(`  dead: ${address.slice(0, 300)}`)
      await page.close()
      ;({ page } = await watched(browser, thrown))
    }
  }
  await page.close()
  console.log(`${count} hostile links in Chromium: ${thrown.length} exceptions, ${dead} dead pages`)
  for (const message of new Set(thrown)) console.log(`  ${message}`)
  return thrown.length === 0 && dead === 0
}

/** Threads that keep every core busy. */
function load() {
  const busy = 'for (;;) { let x = 0; for (let i = 0; i < 1e8; i++) x += i }'
  const threads = Array.from({ length: 2 * availableParallelism() }, () => new Worker(busy, { eval: true }))
  return () => Promise.all(threads.map((thread) => thread.terminate()))
}

const RUN = 'init/training/?steps=4000'

/** What befalls a thread: it is gone, or it is there and never answers again. */
const ENDS = {
  ended: () => self.close(),
  hung: () => {
    for (;;);
  },
}

/** Ends the run's thread in the middle of a run, and measures until new frames come. */
async function recoveries({ page, url, count, random, end }) {
  const times = []
  let lost = 0
  let started = 0
  const start = () => started++
  page.on('worker', start)
  for (let n = 0; n < count; n++) {
    await page.goto(url + RUN)
    // It starts by itself when it is in sight; if not, it is told to.
    await page.getByTestId('status').first().waitFor()
    await new Promise((later) => setTimeout(later, 800))
    await page.evaluate(() => {
      const { status } = document.querySelector('[data-testid="status"]')?.dataset ?? {}
      if (status === 'idle') document.querySelector('[data-testid="run"]')?.click()
    })
    const frames = () =>
      page.evaluate(() => Number(document.querySelector('.timeline input[type="range"]')?.max ?? 0))
    const until = async (reached, patience) => {
      const end = performance.now() + patience
      while (!(await reached())) {
        if (performance.now() > end) return false
        await new Promise((later) => setTimeout(later, 5))
      }
      return true
    }
    if (!(await until(async () => (await frames()) > 3, 30_000))) {
      lost++
      continue
    }
    await new Promise((later) => setTimeout(later, 300 * random()))
    const worker = page.workers().at(-1)
    const killed = performance.now()
    worker.evaluate(ENDS[end]).catch(() => {})
    const threads = started
    const replaced = await until(async () => started > threads, 30_000)
    const before = await frames()
    if (replaced && (await until(async () => (await frames()) > before, 30_000)))
      times.push(performance.now() - killed)
    else lost++
  }
  page.off('worker', start)
  // Each run has one thread, and each kill brings one more.
  return { times: times.sort((a, b) => a - b), lost, needless: started - 2 * count + lost }
}

function tell(what, { times, lost, needless }) {
  const [median, last] = [quantile(times, 0.5), quantile(times, 0.99)].map((ms) => (ms / 1000).toFixed(2))
  console.log(
    `${times.length + lost} workers ${what}: ${lost} runs lost, ${needless} threads replaced without need; frames again after ${median} s in the median, ${last} s at p99`,
  )
}

/** Half of the kills on a quiet computer, half with twice as many busy threads as cores; half of the threads end, half hang. */
export async function kills({ browser, url, count, seed }) {
  const random = chance(seed)
  const { page, thrown } = await watched(browser)
  let lost = 0
  const quarter = async (what, end) => {
    const found = await recoveries({ page, url, count: Math.ceil(count / 4), random, end })
    tell(`${end} ${what}`, found)
    lost += found.lost
  }
  for (const end of Object.keys(ENDS)) await quarter('on a quiet computer', end)
  const rest = load()
  for (const end of Object.keys(ENDS)) await quarter('under load', end)
  await rest()
  await page.close()
  return lost + thrown.length === 0
}

/** Links, Back and Forward in quick turns, during runs, all in one document. */
export async function navigations({ browser, url, count, seed }) {
  const random = chance(seed)
  const { page, thrown } = await watched(browser)
  await page.goto(`${url}init/symmetry/`)
  // Until a page is alive, a link is the browser's.
  await page.locator('.lab[data-alive]').first().waitFor({ timeout: 60_000 })
  let documents = 0
  page.on('domcontentloaded', () => {
    documents++
    console.log(`  a document loaded anew: ${page.url()}`)
  })
  const all = paths()
  const turns = {
    // Several in a row must not lead out of the site, before its first page.
    back: () => window.navigation.currentEntry.index > 5 && history.back(),
    forward: () => history.forward(),
    link(to) {
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
      link.remove()
    },
  }
  for (let n = 0; n < count; n++) {
    const turn = random()
    const kind = turn < 0.25 ? 'back' : turn < 0.35 ? 'forward' : 'link'
    // A document that goes away meanwhile is counted above.
    await page.evaluate(turns[kind], all[Math.floor(random() * all.length)]).catch(() => {})
    await new Promise((later) => setTimeout(later, 400 * random()))
  }
  await page.evaluate(() => document.querySelector('a.brand')?.click())
  const home = await page
    .locator('main[data-page="home"]')
    .waitFor({ timeout: 20_000 })
    .then(
      () => true,
      () => false,
    )
  await page.close()
  console.log(
    `${count} navigations: ${thrown.length} exceptions, ${documents} documents loaded anew, the last page ${home ? 'came' : 'never came'}`,
  )
  for (const message of new Set(thrown)) console.log(`  ${message}`)
  return thrown.length + documents === 0 && home
}

/** One run after the other for `count` minutes, the heap looked at after a collection each time. */
export async function soak({ browser, url, count }) {
  const { page, thrown } = await watched(browser)
  await page.goto(`${url}init/symmetry/`)
  await page.locator('.lab[data-alive]').first().waitFor({ timeout: 60_000 })
  await page.locator('details.more > summary').first().click()
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const end = performance.now() + 60_000 * count
  const ended = (before) =>
    document.querySelector('[data-testid="status"]')?.dataset.status === 'done' &&
    (document.querySelector('[data-testid="hash"]')?.textContent ?? before) !== before
  const sizes = []
  let runs = 0
  while (performance.now() < end || sizes.length < 4) {
    for (let i = 0; i < 5; i++, runs++) {
      const hash = await page.evaluate(() => document.querySelector('[data-testid="hash"]')?.textContent)
      await page.getByRole('button', { name: 'Another seed' }).first().click()
      // A new seed starts a run by itself unless none went before.
      await page.evaluate(() => {
        const { status } = document.querySelector('[data-testid="status"]')?.dataset ?? {}
        if (status === 'idle') document.querySelector('[data-testid="run"]')?.click()
      })
      await page.waitForFunction(ended, hash, { timeout: 60_000 })
    }
    sizes.push(await heap())
  }
  await page.close()
  const settled = sizes[Math.floor(sizes.length / 4)]
  const growth = (sizes.at(-1) - settled) / 1024
  console.log(
    `${count} minutes of soak: ${runs} runs, heap ${(sizes.at(-1) / 2 ** 20).toFixed(1)} MB, ${growth.toFixed(0)} kB more than after the first quarter; ${thrown.length} exceptions`,
  )
  return thrown.length === 0 && growth < 1024
}
