import { LabPage } from './lab-page.ts'
import { expect, test } from './site.ts'

test('a class is led through labs by keyboard alone', async ({ page, site }) => {
  await page.goto(`${site.url}init/layer-statistics/?units=60&rows=60`)
  const lab = new LabPage(page)
  const section = page.getByTestId('lab').first()
  const timeline = page.getByRole('slider', { name: 'Timeline' })
  await lab.finish()
  await section.getByRole('button').first().focus()
  await page.keyboard.press('p')
  await expect(page.locator(':root')).toHaveAttribute('data-view', 'present')
  await expect(section).toBeFocused()
  // What ran goes on being shown; its reading is for the class to guess.
  await expect(lab.status).toHaveAttribute('data-status', 'done')
  await expect(page.getByTestId('reading')).toHaveCount(0)
  await page.keyboard.press('h')
  await expect(page.getByTestId('reading')).toBeVisible()

  await page.keyboard.press('r')
  await expect(lab.status).toHaveAttribute('data-status', 'idle')
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  await expect(timeline).toHaveAttribute('max', '1')
  await page.keyboard.press('ArrowDown')
  await expect(timeline).toHaveValue('0')
  // Space runs wherever the focus is.
  await page.getByRole('button', { name: 'Copy link' }).focus()
  await page.keyboard.press(' ')
  await lab.finish()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('combobox', { name: 'Cases' })).not.toHaveValue('')
  await expect(page.getByTestId('reading')).toHaveCount(0)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/init\/symmetry\/\?view=present/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Breaking symmetry')
  // B darkens the wall, as clickers do, and gives it back.
  const blank = page.locator('.blank-screen')
  await page.keyboard.press('b')
  await expect(blank).toBeVisible()
  await page.keyboard.press('b')
  await expect(blank).toHaveCount(0)
  await page.keyboard.press('Shift+N')
  await expect(page).toHaveURL(/init\/layer-statistics\/\?view=present/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Layer statistics')
  // Pressed twice in a row, a key leads two labs on.
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/init\/training\/\?view=present/)
  await page.keyboard.press('Escape')
  await expect(page.locator(':root')).not.toHaveAttribute('data-view')
  await expect(page.getByTestId('lab').first()).toBeFocused()
})

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
]) {
  test(`the plots of the main lab stand on one screen of ${width} × ${height}, with what they say`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto(`${site.url}init/layer-statistics/?units=60&rows=60&view=present`)
    const lab = new LabPage(page)
    await lab.finish()
    await page.keyboard.press('h')
    await expect(page.getByTestId('reading')).toBeVisible()
    await expect
      .poll(() => page.locator('.lab-plots').evaluate((place) => place.scrollHeight - place.clientHeight))
      .toBeLessThanOrEqual(0)
  })
}
