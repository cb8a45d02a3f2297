import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, labs, test } from './site.ts'

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
const table = /<!-- labs[^>]*-->([\s\S]*?)<!-- \/labs -->/.exec(readme)?.[1] ?? ''
const named = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])

test('the table of labs in the README names every lab, and no other', () => {
  expect(named.toSorted()).toEqual(labs.map(({ id }) => id).toSorted())
})

test('its example links are understood', async ({ page, site }) => {
  for (const [, link] of table.matchAll(/`\/([a-z0-9-]+\/[a-z0-9-]+\/\?[^`]*)`/g)) {
    await page.goto(site.url + link)
    await expect(page.getByTestId('status').first()).toBeVisible()
    await expect(page.getByTestId('rejected')).toHaveCount(0)
  }
})
