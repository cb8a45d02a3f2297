import { expect, pages, test } from './site.ts'

/** Sum of the layout shifts that the page has made without the reader's doing. */
function layoutShift() {
  return new Promise<number>((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[]) {
        if (!entry.hadRecentInput) sum += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 300)
  })
}

for (const { path, title } of pages) {
  test(`/${path} comes alive without an error or a jump, and fits a screen 320 px wide`, async ({
    page,
    site,
  }) => {
    const answer = await page.goto(site.url + path)
    expect(answer?.status()).toBe(200)
    await expect(page).toHaveTitle(title)
    await expect(page.locator('h1')).toHaveCount(1)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('body').innerText()).not.toMatch(/<\/?[a-z]+[ >]|\[object/)
    // An article may speak of NaN; a lab, a figure and a question may not show one.
    for (const text of await page.locator('[data-testid="lab"], figure, .predict').allInnerTexts())
      expect(text).not.toMatch(/undefined|NaN/)
    expect(await page.evaluate(layoutShift)).toBeLessThan(0.02)
    await page.setViewportSize({ width: 320, height: 640 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const { path } of pages) {
    test(`/${path} is readable`, async ({ page, site }) => {
      await page.goto(site.url + path)
      await expect(page.locator('h1')).toBeVisible()
      expect((await page.locator('#root').innerText()).length).toBeGreaterThan(200)
    })
  }
})

test.describe('an unknown address', () => {
  test('is answered at any depth with the pages nearest to it', async ({ page, site, complaints }) => {
    const known = pages.find(({ path }) => path.split('/').length === 3)
    const answer = await page.goto(`${site.url}${known?.path.replace(/.\/$/, '')}/deeper/still/`)
    expect(answer?.status()).toBe(404)
    const links = page.getByRole('listitem').getByRole('link')
    await expect(links.first()).toHaveAttribute('href', new URL(site.url).pathname)
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(addresses).toContain(site.url + known?.path)
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !/status of 404/.test(text)))
  })
})
