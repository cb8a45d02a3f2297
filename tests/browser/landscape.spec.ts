import type { Page } from '@playwright/test'
import { LabPage } from './lab-page.ts'
import { expect, test } from './site.ts'

/** The map of optimizers/landscape: where its drawing is, and the numbers along its x axis. */
async function mapOf(page: Page, url: string) {
  await page.goto(`${url}optimizers/landscape/`)
  await new LabPage(page).finish()
  const map = page.locator('[data-plot="map"]')
  const ground = map.locator('.landscape-ground')
  await ground.scrollIntoViewIfNeeded()
  const box = await ground.boundingBox()
  if (!box) throw new Error('The map has no ground')
  const width = async () => {
    const texts = await map.locator('[data-layer="axes"] text').allTextContents()
    const numbers = texts.map((text) => Number(text.replace('−', '-'))).filter(Number.isFinite)
    return Math.max(...numbers) - Math.min(...numbers)
  }
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
  return { map, box, middle, width }
}

test('the map zooms by wheel, keys and buttons, and the page does not', async ({ page, site }) => {
  const { map, middle, width } = await mapOf(page, site.url)
  const before = await width()
  await page.mouse.move(...middle)
  await page.keyboard.down('Control')
  for (let i = 0; i < 3; i++) await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(width).toBeLessThan(0.75 * before)
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  expect(await page.evaluate(() => devicePixelRatio)).toBe(1)

  await map.getByRole('button', { name: 'Show the whole map' }).click()
  await expect.poll(width).toBe(before)
  await map.getByRole('slider').focus()
  await page.keyboard.press('+')
  await expect.poll(width).toBeLessThan(before)
  await page.keyboard.press('-')
  await expect.poll(width).toBe(before)

  // The plain wheel is the page's.
  const top = await page.evaluate(() => scrollY)
  await page.mouse.move(...middle)
  await page.mouse.wheel(0, 150)
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(top)
  expect(await width()).toBe(before)
})

test('Shift and a drag move the map; a drag alone moves the start, and the paths follow', async ({
  page,
  site,
}) => {
  const { map, middle } = await mapOf(page, site.url)
  const [x, y] = middle
  const start = map.getByRole('slider')
  const place = () => start.getAttribute('aria-valuetext')
  const ticks = () => map.locator('[data-layer="axes"] text').allTextContents()
  const [first, axes] = [await place(), await ticks()]
  await page.keyboard.down('Shift')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 150, y, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect.poll(ticks).not.toEqual(axes)
  expect(await place()).toBe(first)

  const hash = page.getByTestId('hash').first()
  const run = await hash.textContent()
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y + 40, { steps: 5 })
  await page.mouse.up()
  expect(await place()).not.toBe(first)
  await expect.poll(() => hash.textContent()).not.toBe(run)
})

test('two fingers zoom the map and one taps a start', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const page = await context.newPage()
  const { map, middle, width } = await mapOf(page, site.url)
  const before = await width()
  const [x, y] = middle
  const devtools = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: x - apart, y, id: 1 },
              { x: x + apart, y, id: 2 },
            ],
    })
  await touch('touchStart', 30)
  for (let apart = 35; apart <= 90; apart += 5) await touch('touchMove', apart)
  await touch('touchEnd', 0)
  await expect.poll(width).toBeLessThan(0.6 * before)
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)

  const start = map.getByRole('slider')
  const first = await start.getAttribute('aria-valuetext')
  await page.touchscreen.tap(x + 20, y - 30)
  await expect.poll(() => start.getAttribute('aria-valuetext')).not.toBe(first)
  await context.close()
})
