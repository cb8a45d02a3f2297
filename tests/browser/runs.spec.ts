import { comesAlive } from './comes-alive.ts'
import { LabPage } from './lab-page.ts'
import { expect, headless, labs, pages, test } from './site.ts'

/** Frames to compare: enough for every kind of number to appear, few enough for all labs to be compared. */
const stop = 12

for (const { id } of labs) {
  test(`${id} comes alive without an error or a jump, and gives the same numbers here and in Node`, async ({
    page,
    site,
  }) => {
    const link = `${id}/?at=${stop}`
    const title = pages.find(({ path }) => path === `${id}/`)?.title ?? ''
    await comesAlive(page, site.url + link, title)
    const lab = new LabPage(page)
    await lab.finish()
    await expect(lab.hash).toHaveText(headless(link).hash)
  })
}

test('a whole run with a setting from the link gives the same numbers here and in Node', async ({
  page,
  site,
}) => {
  const link = 'init/layer-statistics/?activation=relu&rule=he&layers=6&seed=7'
  await page.goto(site.url + link)
  const lab = new LabPage(page)
  await lab.finish()
  await expect(lab.hash).toHaveText(headless(link).hash)
})

test('a map computed by several workers gives the same numbers here and in Node', async ({ page, site }) => {
  const link = 'batchnorm/robustness/?size=4&steps=20&seed=5'
  await page.goto(site.url + link)
  const lab = new LabPage(page)
  await lab.finish()
  await expect(lab.hash).toHaveText(headless(link).hash)
})
