import type { Locator, Page } from '@playwright/test'
import { labs as all, expect, pages, test } from './site.ts'

const labs = all.filter(({ id }) => pages.some(({ path }) => path === `${id}/`))

const phones = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
]

/** Whether an element lies wholly in the viewport. */
async function inSight(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { top, bottom, left, right, height } = node.getBoundingClientRect()
    return height > 0 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
  })
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
}

test('on phones of two sizes every lab shows its plot and a control of its focus together', async ({
  page,
  site,
}) => {
  test.setTimeout(30_000 + 8000 * labs.length)
  const missing: string[] = []
  for (const { id, focus } of labs) {
    await page.setViewportSize(phones[0])
    await open(page, `${site.url}${id}/`)
    for (const viewport of phones) {
      await page.setViewportSize(viewport)
      const plot = page
        .locator(focus.plots.map((name) => `[data-plot="${name}"][data-chosen="true"]`).join())
        .first()
      await plot.evaluate((node) => node.scrollIntoView({ block: 'start', behavior: 'instant' }))
      const controls = page.locator('.controls > .field')
      const together = async () => {
        if (!(await inSight(plot))) return false
        for (let i = 0; i < (await controls.count()); i++) if (await inSight(controls.nth(i))) return true
        return false
      }
      if (!(await together())) missing.push(`${id} at ${viewport.width}`)
    }
  }
  expect(missing).toEqual([])
})

test('on a phone further settings are a sheet over the lower half, and the plot stays in sight above', async ({
  page,
  site,
}) => {
  await page.setViewportSize(phones[0])
  await open(page, `${site.url}init/layer-statistics/`)
  const [lab] = labs.filter(({ id }) => id === 'init/layer-statistics')
  await page.locator('.more > summary').click()
  const sheet = page.locator('.more-settings')
  await expect(sheet).toBeVisible()
  const top = await sheet.evaluate((node) => node.getBoundingClientRect().top)
  expect(top).toBeGreaterThanOrEqual(phones[0].height / 2 - 1)
  const plot = await page.locator(`[data-plot="${lab.focus.plots[0]}"]`).boundingBox()
  expect(plot?.y).toBeGreaterThanOrEqual(0)
  expect((plot?.y ?? 0) + 120).toBeLessThan(top)
  await page.locator('.close-sheet').click()
  await expect(sheet).toBeHidden()
})

test('at 1280 × 720 the projector shows every lab without scrolling or cut text, and each plot can fill the wall', async ({
  page,
  site,
}) => {
  test.setTimeout(30_000 + 12_000 * labs.length)
  await page.setViewportSize({ width: 1280, height: 720 })
  const faults: string[] = []
  for (const { id } of labs) {
    await open(page, `${site.url}${id}/?view=present`)
    const lab = page.getByTestId('lab')
    await lab.focus()
    const overflow = () =>
      page.evaluate(() => {
        const cut = (node: Element) =>
          node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1
        return [...document.querySelectorAll('.lab, .lab-view, .lab-plots, .reading')]
          .filter(cut)
          .map((node) => `${node.className} ${node.scrollHeight} in ${node.clientHeight}`)
      })
    await page.waitForTimeout(250)
    for (const fault of await overflow()) faults.push(`${id}: ${fault}`)
    const plots = await page
      .locator('.plot-strip[data-for="wall"] [data-choice]')
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.choice))
    for (const [index, plot] of plots.slice(0, 9).entries()) {
      await page.keyboard.press(String(index + 1))
      const slot = page.locator(`[data-plot="${plot}"]`)
      await expect(slot, `${id} ${plot}`).toBeVisible()
      await expect(page.locator('.plot-slot')).toHaveCount(1)
      const type = await slot.evaluate((node) =>
        Math.min(
          ...[...node.querySelectorAll('.plot-stage text')]
            .filter((text) => text.getBoundingClientRect().height > 0)
            .map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
        ),
      )
      if (type < 720 / 40) faults.push(`${id} ${plot}: type of ${type} px`)
      for (const fault of await overflow()) faults.push(`${id} ${plot}: ${fault}`)
      await page.keyboard.press('0')
    }
  }
  expect(faults).toEqual([])
})

test('a link opens a lab with one plot, in every view, and an embedded figure with its controls alone', async ({
  page,
  site,
}) => {
  for (const view of ['', '&view=present', '&view=embed']) {
    await open(page, `${site.url}init/layer-statistics/?plot=std${view}`)
    await expect(page.locator('.plot-slot')).toHaveCount(1)
    await expect(page.locator('[data-plot="std"]')).toBeVisible()
  }
  await open(page, `${site.url}init/layer-statistics/?view=embed&plot=std&controls=scale`)
  await expect(page.locator('.controls .field')).toHaveCount(1)
  await expect(page.getByTestId('run')).toBeHidden()
  await open(page, `${site.url}init/layer-statistics/?plot=nothing`)
  await expect(page.getByTestId('rejected')).toContainText('must be one of')
})

test('a clicker leads through the cases of a lab, each first without its reading, and blanks the screen', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, `${site.url}init/symmetry/?view=present`)
  const reading = page.getByTestId('reading')
  await page.getByTestId('lab').focus()
  await page.keyboard.press('PageDown')
  await expect(reading).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(reading).toBeHidden()
  await page.keyboard.press('PageUp')
  await expect(reading).toBeVisible()
  await page.keyboard.press('.')
  await expect(page.locator('.blank-screen')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('.blank-screen')).toBeHidden()
})

test('a figure shows its picture before the script and runs for the reader who turns its knob', async ({
  page,
  site,
}) => {
  const articles = pages.filter(({ path }) => path.split('/').filter(Boolean).length === 1)
  let figures = 0
  for (const { path } of articles) {
    const html = await (await page.request.get(site.url + path)).text()
    figures += html.split('data-testid="figure"').length - 1
    expect(html, path).not.toContain('figure-live" id=""')
  }
  expect(figures).toBeGreaterThan(0)
  await open(page, `${site.url}init/`)
  const figure = page.getByTestId('figure').first()
  await figure.scrollIntoViewIfNeeded()
  const reading = figure.getByTestId('reading')
  await expect(reading).not.toBeEmpty()
  const before = await reading.innerText()
  const slider = figure.locator('input[type="range"]').first()
  await slider.focus()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight')
  await expect(reading).not.toHaveText(before)
})
