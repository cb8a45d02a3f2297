import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect, pages, test } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The script is put in from outside the page, past the content security policy that the other tests hold it to.
test.use({ bypassCSP: true })

for (const { path } of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1440]) {
      test(`axe finds nothing on /${path}, ${colorScheme}, ${width} px`, async ({ page, site }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 900 })
        await page.goto(site.url + path)
        await page.waitForLoadState('networkidle')
        await page.evaluate(axe)
        const results = await page.evaluate(
          (values) =>
            (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
              runOnly: values,
            }),
          rules,
        )
        const found = results.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        )
        expect(found).toEqual([])
      })
    }
  }
}
