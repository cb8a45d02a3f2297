import { LabPage } from './lab-page.ts'
import { expect, headless, test } from './site.ts'

const address = 'init/layer-statistics/'

test('what a link gets wrong is shown, and defaults stand in for it', async ({ page, site }) => {
  await page.goto(`${site.url}${address}?activation=banana&layers=1e9&__proto__=x&scale=`)
  const lab = new LabPage(page)
  await expect(lab.rejected).toContainText('banana')
  await expect(lab.rejected).toContainText('layers')
  await lab.finish()
})

test('an experiment that throws shows its error and the way back to defaults', async ({ page, site }) => {
  let planted = 0
  await page.route('**/assets/experiment-*.js', async (route) => {
    const original = await route.fetch()
    const text = await original.text()
    const throws = text.replace(/\*run\(([^)]*)\)\{/, '*run($1){throw new Error("planted fault");')
    if (throws === text || !text.includes('init/layer-statistics'))
      return route.fulfill({ response: original })
    planted++
    return route.fulfill({ response: original, body: throws })
  })
  await page.goto(site.url + address)
  const lab = new LabPage(page)
  await lab.started()
  await expect(lab.failure).toContainText('planted fault')
  await expect(lab.failure.getByRole('button', { name: 'Back to defaults' })).toBeVisible()
  expect(planted).toBeGreaterThan(0)
})

test('a worker that dies leaves its frames on screen, and the next run works', async ({ page, site }) => {
  await page.goto(`${site.url}${address}?layers=30`)
  const lab = new LabPage(page)
  await lab.started()
  await expect(page.getByRole('slider', { name: 'Timeline' }).first()).toHaveAttribute('max', /[3-9]|\d\d/)
  const [worker] = page.workers()
  worker.evaluate(() => self.close()).catch(() => {})
  await expect(lab.status).not.toHaveAttribute('data-status', 'running', { timeout: 20_000 })
  const kept = Number(await page.getByRole('slider', { name: 'Timeline' }).first().getAttribute('max'))
  expect(kept).toBeGreaterThanOrEqual(2)
  if ((await lab.status.getAttribute('data-status')) !== 'done') await lab.run.click()
  await expect(lab.status).toHaveAttribute('data-status', 'done', { timeout: 40_000 })
})

test('a worker that ends is replaced before its silence could be noticed', async ({ page, site }) => {
  test.slow()
  let started = 0
  page.on('worker', () => started++)
  await page.clock.install()
  await page.goto(`${site.url}init/training/?steps=4000`)
  await new LabPage(page).started()
  await expect(page.getByRole('slider', { name: 'Timeline' }).first()).toHaveAttribute('max', /[3-9]|\d\d/, {
    timeout: 30_000,
  })
  const [worker] = page.workers()
  const before = started
  // The page's time stands still but for 0.3 s; its heartbeat waits for 0.8 s at least.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
  worker.evaluate(() => self.close()).catch(() => {})
  for (let turn = 0; turn < 10 && started === before; turn++) {
    await page.clock.runFor(30)
    await new Promise((later) => setTimeout(later, 200))
  }
  expect(started).toBe(before + 1)
})

test('workers that are killed during a map lose nothing: 20 kills', async ({ page, site }) => {
  test.setTimeout(240_000)
  const link = 'batchnorm/robustness/?size=12&steps=600'
  let started = 0
  page.on('worker', () => started++)
  await page.goto(site.url + link)
  const lab = new LabPage(page)
  await lab.started()
  const timeline = page.getByRole('slider', { name: 'Timeline' }).first()
  const frames = async () => Number((await timeline.getAttribute('max').catch(() => null)) ?? 0)
  let after = 4
  for (let kill = 0; kill < 20; kill++) {
    // What was under way at the last kill is done: no cell is lost twice.
    await expect.poll(frames, { timeout: 30_000 }).toBeGreaterThanOrEqual(after)
    await expect(lab.status).toHaveAttribute('data-status', 'running')
    const workers = page.workers()
    workers[kill % workers.length].evaluate(() => self.close()).catch(() => {})
    after = (await frames()) + 1 + workers.length
  }
  await expect(lab.status).toHaveAttribute('data-status', 'done', { timeout: 120_000 })
  expect(started).toBeGreaterThanOrEqual(20)
  await expect(lab.hash).toHaveText(headless(link).hash)
})

test('a run too big to start is refused with the figure', async ({ page, site }) => {
  await page.goto(`${site.url}${address}?layers=100&units=2000&rows=10000`)
  const lab = new LabPage(page)
  await lab.run.click().catch(() => {})
  await expect(lab.failure.or(lab.rejected).first()).toBeVisible()
})

test('a script that is gone after a new deployment is fetched by loading the page once more', async ({
  page,
  site,
  complaints,
}) => {
  let gone = true
  await page.route('**/assets/LabPage-*.js', (route) =>
    gone ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  )
  // The document as it is now names another script; the reload gets the one that the site really has.
  await page.route(`${site.url}${address}`, async (route) => {
    if (route.request().resourceType() === 'document') return route.continue()
    const response = await route.fetch()
    gone = false
    return route.fulfill({
      response,
      body: (await response.text()).replaceAll('assets/index-', 'assets/newer-'),
    })
  })
  let loads = 0
  page.on('load', () => loads++)
  await page.goto(site.url + address)
  await new LabPage(page).finish()
  await expect(page.locator('.lab-plots svg').first()).toBeVisible()
  expect(gone).toBe(false)
  expect(loads).toBe(2)
  complaints.splice(0)
})

test('a script that is missing from the present version is no reason to load the page anew', async ({
  page,
  site,
  complaints,
}) => {
  await page.route('**/assets/LabPage-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  let loads = 0
  page.on('load', () => loads++)
  await page.goto(site.url + address)
  await expect(page.locator('#incomplete')).toBeVisible()
  await page.waitForTimeout(1000)
  expect(loads).toBe(1)
  complaints.splice(0)
})

test('a lab works where the browser refuses storage', async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    }
  })
  await page.goto(site.url + address)
  await new LabPage(page).finish()
})

test('a lab gives the same numbers where the browser has no SIMD', async ({ page, site }) => {
  const link = `${address}?units=100&layers=4`
  const hash = async () => {
    await page.goto(site.url + link)
    const lab = new LabPage(page)
    await lab.finish()
    return lab.hash.innerText()
  }
  const withSimd = await hash()
  let replaced = 0
  const refusal =
    "WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError('no SIMD') } };"
  await page.route('**/assets/worker-*.js', async (route) => {
    const original = await route.fetch()
    replaced++
    await route.fulfill({ response: original, body: refusal + (await original.text()) })
  })
  expect(await hash()).toBe(withSimd)
  expect(replaced).toBeGreaterThan(0)
})

test('a pinned run of a link can be stopped, and ends with Reset and unpinning', async ({ page, site }) => {
  const pin = encodeURIComponent(
    'layers=8&units=64&rate=0.0003&batch=240&target=0.02&steps=4000&every=5&repeats=10',
  )
  await page.goto(`${site.url}activations/race/?steps=50&repeats=1&pin=${pin}`)
  const lab = new LabPage(page)
  await lab.finish()
  const chip = page.getByTestId('pin').first()
  await expect(chip).toHaveAttribute('data-status', 'running')
  await expect.poll(() => page.workers().length).toBe(2)
  await expect(chip).toContainText('%')
  await chip.getByRole('button', { name: 'Stop computing' }).click()
  await expect(chip).toHaveAttribute('data-status', 'stopped')
  await expect.poll(() => page.workers().length).toBe(1)
  await chip.getByRole('button', { name: 'again' }).click()
  await expect.poll(() => page.workers().length).toBe(2)
  await page.getByRole('button', { name: 'Reset', exact: true }).first().click()
  await expect.poll(() => page.workers().length).toBe(1)
})

test('a legal run whose frames take many seconds is not lost', async ({ page, site }) => {
  await page.goto(
    `${site.url}activations/race/?layers=8&units=64&rates=own&rate=0.0003&target=0.02&steps=4000&repeats=10`,
  )
  const lab = new LabPage(page)
  await lab.started()
  await expect.poll(() => page.workers().length).toBe(1)
  let workers = 0
  page.on('worker', () => workers++)
  await page.waitForTimeout(8000)
  await expect(lab.status).toHaveAttribute('data-status', 'running')
  await expect(lab.failure).toHaveCount(0)
  expect(workers).toBe(0)
})
