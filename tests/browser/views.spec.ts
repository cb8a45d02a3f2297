import { LabPage } from './lab-page.ts'
import { expect, test } from './site.ts'

const address = 'init/layer-statistics/'

test('the projector view is driven by keys alone', async ({ page, site }) => {
  await page.goto(`${site.url}${address}?view=present&layers=4&units=100`)
  const lab = new LabPage(page)
  const reading = page.getByTestId('reading').first()
  // The prerendered page looks ready before it hears keys.
  await expect(async () => {
    await page.keyboard.press('Space')
    await expect(lab.status).not.toHaveAttribute('data-status', 'idle', { timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await expect(lab.status).toHaveAttribute('data-status', 'done', { timeout: 20_000 })
  await expect(reading).toBeHidden()
  await page.keyboard.press('h')
  await expect(reading).toBeVisible()

  const chosen = page.getByRole('combobox', { name: 'Cases' })
  await page.keyboard.press('ArrowRight')
  await expect(chosen).not.toHaveValue('')
  const first = await chosen.inputValue()
  await page.keyboard.press('ArrowRight')
  await expect(chosen).not.toHaveValue(first)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  const title = await page.title()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/init\/symmetry\/\?.*view=present/)
  await expect(page).not.toHaveTitle(title)
  await page.keyboard.press('Shift+N')
  await expect(page).toHaveURL(/init\/layer-statistics\/\?.*view=present/)
  await expect(page).toHaveTitle(title)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/view=present/)
})

test('nothing runs by itself for a reader who wants less motion', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(site.url + address)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  await expect(new LabPage(page).status).toHaveAttribute('data-status', 'idle')
})

test('a thousand changes of a control leave the address and the lab agreed', async ({ page, site }) => {
  await page.addInitScript(() => {
    const writes: number[] = []
    const replace = history.replaceState.bind(history)
    history.replaceState = (...values) => {
      writes.push(performance.now())
      replace(...values)
    }
    Object.assign(window, { writes })
  })
  await page.goto(`${site.url}${address}?layers=3&units=50&rows=50`)
  const lab = new LabPage(page)
  await lab.finish()
  await page.locator('.more > summary').first().click()
  const slider = page.getByRole('slider', { name: /Hidden layers/ }).first()
  const moved = await slider.evaluate(async (input: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const start = performance.now()
    for (let i = 0; i < 1000; i++) {
      set?.call(input, i % 2 === 0 ? input.min : input.max)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      if (i % 20 === 19) await new Promise((next) => setTimeout(next, 16))
    }
    return performance.now() - start
  })
  const shown = await page
    .getByRole('textbox', { name: /Hidden layers/ })
    .first()
    .inputValue()
  await expect(page).toHaveURL(new RegExp(`layers=${shown}(&|$)`), { timeout: 5000 })
  const writes = await page.evaluate(() => (window as unknown as { writes: number[] }).writes.length)
  expect(writes).toBeLessThanOrEqual(2 * (moved / 1000 + 5))
})

test('back and forward go through the pages that were visited', async ({ page, site }) => {
  await page.goto(site.url)
  const titles = [await page.title()]
  for (const href of ['init/', 'init/symmetry/']) {
    await page.locator(`a[href="${href}"]`).first().click()
    await expect(page).toHaveURL(site.url + href)
    await expect(page).not.toHaveTitle(titles.at(-1) ?? '')
    titles.push(await page.title())
  }
  for (const title of titles.slice(0, -1).reverse()) {
    await page.goBack()
    await expect(page).toHaveTitle(title)
  }
  await page.goForward()
  await expect(page).toHaveTitle(titles[1])
  await expect(page.locator('h1')).toHaveCount(1)
})
