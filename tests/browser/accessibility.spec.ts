import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, ElementContext, RunOptions } from 'axe-core'
import { expect, pages, test } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Where the theme changes, the colours change and nothing else. */
const rules: Record<'light' | 'dark', RunOptions> = {
  light: {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Figures of one lab show the same region more than once in an article.
    rules: { 'landmark-unique': { enabled: false } },
  },
  dark: { runOnly: { type: 'rule', values: ['color-contrast'] } },
}

// The script is put in from outside the page, past the content security policy that the other tests hold it to.
test.use({ bypassCSP: true })

/** What axe finds, one line a rule. The glyphs of typeset maths, which are hidden from assistive technology, are left out. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    (given) =>
      (
        window as unknown as {
          axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> }
        }
      ).axe.run({ exclude: ['.katex-html'] }, given),
    options,
  )
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  )
}

const views = ['present', 'embed'].map((view) => `init/layer-statistics/?view=${view}`)

for (const path of [...pages.map((entry) => entry.path), ...views]) {
  test(`axe finds nothing on /${path}, light on a phone and dark on a desk`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(site.url + path)
    await page.waitForLoadState('networkidle')
    await page.evaluate(axe)
    // What a bar that sticks to the screen covers just now is in reach by scrolling; axe takes it for too small.
    await page.evaluate(() => {
      for (const bar of document.querySelectorAll<HTMLElement>('.transport')) bar.style.position = 'static'
    })
    const found: Record<string, string[]> = {}
    // Narrow and light for every rule, wide and dark for contrast: the other two find nothing more, and take as long.
    for (const [width, colorScheme] of [
      [1440, 'dark'],
      [320, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found[`${colorScheme} ${width}`] = await violations(page, rules[colorScheme])
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
  })
}
