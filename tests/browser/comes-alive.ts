import { expect, type Page } from '@playwright/test'

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

/** Opens an address and holds its page to its title, to sound words, to no jump, and to a screen 320 px wide. */
export async function comesAlive(page: Page, address: string, title: string): Promise<void> {
  const desk = page.viewportSize() ?? { width: 1440, height: 900 }
  const answer = await page.goto(address)
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
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize(desk)
}
