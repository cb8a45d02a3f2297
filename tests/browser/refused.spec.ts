import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page, Worker } from '@playwright/test'
import { LabPage } from './lab-page.ts'
import { expect, test } from './site.ts'

/** Complaints that the test itself plants. */
function planted(complaints: string[], expected: RegExp) {
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !expected.test(text)))
}

const costs = 'activations/functions/'
const measure = (page: Page) => page.getByRole('button', { name: 'Measure the cost on this device' })
const unmeasured = (page: Page) => page.getByText('The cost could not be measured')
const measured = (page: Page) => page.locator('.activation-facts td').last()

test('a cost that cannot be measured because its worker is missing says so, and can be tried again', async ({
  page,
  site,
  complaints,
}) => {
  test.slow()
  await page.route('**/assets/cost.worker-*.js', (route) => route.abort())
  await page.goto(site.url + costs)
  await measure(page).click()
  await expect(unmeasured(page)).toBeVisible()
  await page.unroute('**/assets/cost.worker-*.js')
  await measure(page).click()
  await expect(unmeasured(page)).toBeHidden()
  await expect(measured(page)).toHaveText(/^\d.*×/, { timeout: 60_000 })
  planted(complaints, /net::ERR_FAILED/)
})

for (const [what, silence] of [
  ['dies', 'self.close()'],
  ['never answers', 'for (;;);'],
]) {
  test(`a cost whose worker ${what} says so, and its button works again`, async ({ page, site }) => {
    await page.clock.install()
    await page.goto(site.url + costs)
    const isCost = (worker: Worker) => worker.url().includes('cost.worker')
    const [worker] = await Promise.all([page.waitForEvent('worker', isCost), measure(page).click()])
    worker.evaluate(silence).catch(() => {})
    await expect(measure(page)).toBeDisabled()
    await expect(async () => {
      await page.clock.fastForward(16_000)
      await expect(unmeasured(page)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    await expect(measure(page)).toBeEnabled()
  })
}

test('full screen that a frame may not have is said to be refused', async ({ page, site, complaints }) => {
  const frame = `<!doctype html><title>Host</title><iframe width="1200" height="800" src="${site.url}init/layer-statistics/?view=present"></iframe>`
  const host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(frame))
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  try {
    await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`)
    const inside = page.frameLocator('iframe')
    await expect(inside.locator('.lab[data-alive]').first()).toBeVisible({ timeout: 20_000 })
    await inside.getByTestId('status').first().click()
    await page.keyboard.press('f')
    // What the run says comes first; between two sentences are five seconds.
    const said = inside.getByText('The browser does not allow full screen here')
    await expect(said).toBeAttached({ timeout: 20_000 })
  } finally {
    await new Promise((closed) => host.close(closed))
  }
  planted(complaints, /Permissions policy violation: fullscreen/)
})

test('from a file a lab runs, and its links and Present lead to other pages', async ({
  page,
  complaints,
}) => {
  const dist = join(import.meta.dirname, '..', '..', 'dist')
  const file = (path: string) => pathToFileURL(join(dist, path, 'index.html')).href
  await page.goto(file('init/layer-statistics'))
  await new LabPage(page).finish()
  await page.getByRole('button', { name: 'Present' }).first().click()
  await expect(page).toHaveURL(/init\/layer-statistics\/index\.html\?.*view=present/)
  await new LabPage(page).finish()
  await page.goto(file('init/layer-statistics'))
  await new LabPage(page).finish()
  await page.locator('a.brand:visible').click()
  await expect(page).toHaveURL(file(''))
  await expect(page.locator('main[data-page="home"]')).toBeVisible()
  // Modules are refused to a file; the site as one classic script comes instead.
  planted(complaints, /CORS policy|net::ERR_FAILED/)
})
