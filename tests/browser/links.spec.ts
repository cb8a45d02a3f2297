import { LabPage } from './lab-page.ts'
import { expect, headless, test } from './site.ts'

const links = [
  'activations/dead-relu/?steps=60&changes=20:rate:0.5',
  'activations/dead-relu/?rate=10&at=20',
  'preprocessing/transforms/?state=original&scaled=off&seed=4294967295',
]

for (const link of links) {
  test(`${link} is the same run after a reload, and after its copied link`, async ({
    page,
    site,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { hash } = headless(link)
    await page.goto(site.url + link)
    const lab = new LabPage(page)
    await lab.finish()
    await expect(lab.hash).toHaveText(hash)
    await page.getByRole('button', { name: 'Copy link' }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    await page.reload()
    await lab.finish()
    await expect(lab.hash).toHaveText(hash)
    await page.goto(copied)
    await lab.finish()
    await expect(lab.hash).toHaveText(hash)
  })
}

test('a link made with another version says so', async ({ page, site }) => {
  await page.goto(`${site.url}init/layer-statistics/?units=60&rows=60&v=999`)
  await expect(new LabPage(page).rejected).toContainText('version')
})

test('dismissing what stands in a lab leaves the focus in it', async ({ page, site }) => {
  await page.goto(`${site.url}init/layer-statistics/?layers=1e9&units=60&rows=60`)
  const lab = new LabPage(page)
  const section = page.getByTestId('lab').first()
  await lab.finish()
  await lab.rejected.getByRole('button').press('Enter')
  await expect(section).toBeFocused()
  await section.press('x')
  await page.getByRole('button', { name: /Unpin pin 1/ }).press('Enter')
  await expect(section).toBeFocused()
})
