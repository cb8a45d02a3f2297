import { comesAlive } from './comes-alive.ts'
import { expect, pages, test } from './site.ts'

/** The home page and the articles; labs come alive in runs.spec.ts. */
const articles = pages.filter(({ path }) => path.split('/').filter(Boolean).length < 2)

for (const { path, title } of articles) {
  test(`/${path} comes alive without an error or a jump, and fits a screen 320 px wide`, async ({
    page,
    site,
  }) => {
    await comesAlive(page, site.url + path, title)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  // Of the labs, which are made alike, the first of each topic.
  const firsts = articles.flatMap(
    ({ path }) => pages.find((page) => path !== '' && page.path !== path && page.path.startsWith(path)) ?? [],
  )
  for (const { path } of [...articles, ...firsts]) {
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
