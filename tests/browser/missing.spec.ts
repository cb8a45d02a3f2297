import { LabPage } from './lab-page.ts'
import { expect, test } from './site.ts'

const address = 'init/layer-statistics/?layers=4&units=20&rows=20'

/** What the network and the loader say of what was planted is no complaint. */
function planted(complaints: string[]): void {
  const expected = /Failed to load resource|Failed to fetch dynamically|MIME type|ERR_|Unable to preload/
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !expected.test(text)))
}

test('a malformed fragment, another page and Back lead back to the page', async ({ page, site }) => {
  await page.goto(`${site.url}init/#%`)
  const title = await page.locator('h1').innerText()
  await page.locator('a[href="activations/"]').first().click()
  await expect(page.locator('h1')).not.toHaveText(title)
  await page.goBack()
  await expect(page.locator('h1')).toHaveText(title)
})

test('offline, what cannot be fetched is said, everything else stays, and it can be tried again', async ({
  page,
  site,
  context,
  complaints,
}) => {
  await page.goto(site.url + address)
  const lab = new LabPage(page)
  await lab.finish()
  const hash = await lab.hash.innerText()
  await context.setOffline(true)
  await page.locator('[data-action="table"]').first().click()
  const notice = page.getByTestId('not-loaded').first()
  await expect(notice).toBeVisible()
  await expect(lab.hash).toHaveText(hash)
  await context.setOffline(false)
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  planted(complaints)
})

test('a page whose script is missing says so, stays where it is, and comes when tried again', async ({
  page,
  site,
  complaints,
}) => {
  let missing = true
  await page.route('**/assets/TopicPage-*.js', (route) =>
    missing ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  )
  await page.goto(site.url + address)
  const lab = new LabPage(page)
  await lab.finish()
  for (const link of ['init/', 'activations/']) {
    await page.locator(`a[href="${link}"]`).first().click()
    await expect(page.getByTestId('not-loaded')).toContainText(link)
  }
  await expect(lab.hash).toBeVisible()
  missing = false
  await page.getByTestId('not-loaded').getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('main')).toHaveAttribute('data-page', 'topic')
  await expect(page.getByTestId('not-loaded')).toHaveCount(0)
  planted(complaints)
})

for (const [what, pattern, answer] of [
  ['the entry script', '**/assets/index-*.js', { status: 404, body: '' }],
  ['the entry script as plain text', '**/assets/index-*.js', { contentType: 'text/plain', body: 'x' }],
  ['the page’s script', '**/assets/LabPage-*.js', { status: 404, body: '' }],
] as const) {
  test(`without ${what} a page says that it is not complete`, async ({ page, site, complaints }) => {
    await page.route(pattern, (route) => route.fulfill(answer))
    await page.goto(site.url + address)
    await expect(page.locator('#incomplete')).toBeVisible()
    await expect(page.locator('#incomplete button')).toBeVisible()
    complaints.splice(0)
  })
}

test('without styles a page says so, and its plots do not grow', async ({ page, site, complaints }) => {
  await page.route('**/*.css', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(site.url + address)
  await new LabPage(page).finish()
  await expect(page.locator('#incomplete')).toBeVisible()
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(60_000)
  planted(complaints)
})

test('a folder that a host serves without its slash has styles and comes alive', async ({
  page,
  site,
  complaints,
}) => {
  await page.route(`${site.url}init/layer-statistics`, async (route) => {
    const response = await page.request.get(`${site.url}init/layer-statistics/`)
    await route.fulfill({ response })
  })
  await page.goto(`${site.url}init/layer-statistics`)
  await new LabPage(page).finish()
  expect(new URL(page.url()).pathname).toMatch(/init\/layer-statistics\/$/)
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.lab') as Element).display)).toBe(
    'grid',
  )
  planted(complaints)
})

test('Run that is clicked before the page is alive runs as soon as it is', async ({ page, site }) => {
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.route('**/assets/index-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(site.url + address, { waitUntil: 'commit' })
  await page.getByTestId('run').first().click()
  goOn()
  await expect(page.getByTestId('status').first()).toHaveAttribute('data-status', 'done')
})

test('60,000 digits pasted into a number field freeze nothing', async ({ page, site }) => {
  await page.goto(site.url + address)
  const lab = new LabPage(page)
  await lab.finish()
  const field = page.locator('.entry input').first()
  await field.focus()
  const took = await page.evaluate(
    (text) => {
      const start = performance.now()
      document.execCommand('insertText', false, text)
      return performance.now() - start
    },
    `${'1'.repeat(60_000)}x`,
  )
  expect(took).toBeLessThan(200)
  expect((await field.inputValue()).length).toBeLessThanOrEqual(64)
})
