import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { csv } from '../data/files/damaged.ts'
import { LabPage } from './lab-page.ts'
import { expect, headless, test } from './site.ts'

const address = 'regularization/data/'
const folder = mkdtempSync(join(tmpdir(), 'data-'))
const table = join(folder, 'table.csv')
writeFileSync(table, csv(60))
writeFileSync(join(folder, 'broken.csv'), 'x,y\n1,a\n1\n')
writeFileSync(join(folder, 'other.csv'), csv(61))

const panel = (page: Page) => page.getByTestId('own-data').first()

async function opened(page: Page) {
  const own = panel(page)
  await expect(own).toBeVisible()
  if ((await own.getAttribute('open')) === null) await own.locator('summary').click()
  return own.locator('input[type="file"]')
}

test('a table gives the numbers that it gives in Node, and a broken one changes nothing', async ({
  page,
  site,
}) => {
  await page.goto(site.url + address)
  const lab = new LabPage(page)
  await lab.finish()
  const input = await opened(page)
  await input.setInputFiles(table)
  const { hash } = headless('regularization/data', ['--data', table])
  await expect(lab.hash).toContainText(hash.slice(0, 8), { timeout: 30_000 })
  await expect(page).toHaveURL(/file=60x1x1x2\.3\.[0-9a-f]{32}/)
  const before = page.url()
  await input.setInputFiles(join(folder, 'broken.csv'))
  const alert = panel(page).getByRole('alert')
  await expect(alert).toContainText('broken.csv: Line 3: 1 columns instead of 2')
  expect(page.url()).toBe(before)
  await expect(lab.hash).toContainText(hash.slice(0, 8))
})

test('a link says which file is missing, takes it and no other; what is kept is there again', async ({
  page,
  site,
}) => {
  const { hash, values } = headless('regularization/data', ['--data', table]) as unknown as {
    hash: string
    values: { file: string }
  }
  await page.goto(`${site.url}${address}?file=${values.file}`)
  const lab = new LabPage(page)
  await lab.started()
  await expect(lab.failure).toContainText('a file of 60 rows of 2 numbers in 3 classes', { timeout: 20_000 })
  const input = await opened(page)
  await input.setInputFiles(join(folder, 'other.csv'))
  await expect(panel(page).getByRole('alert')).toContainText('other data than the link names')
  await panel(page).getByLabel('Keep in this browser').check()
  await input.setInputFiles(table)
  await expect(lab.hash).toContainText(hash.slice(0, 8), { timeout: 30_000 })
  await page.reload()
  await lab.finish()
  await expect(lab.hash).toContainText(hash.slice(0, 8))
  await opened(page)
  await expect(panel(page)).toContainText('table.csv')
  const remove = panel(page).getByRole('button', { name: 'Delete table.csv' })
  await remove.click()
  await expect(remove).toHaveCount(0)
  await page.reload()
  await lab.started()
  await expect(lab.failure).toContainText('A file is missing', { timeout: 20_000 })
})

/** Folder with the published test set of MNIST, for those who have it. */
const mnist = process.env.MNIST_FOLDER ?? ''
const files = ['t10k-images-idx3-ubyte.gz', 't10k-labels-idx1-ubyte.gz'].map((name) => join(mnist, name))

test('the published test set of MNIST is dropped on the lab', async ({ page, site }) => {
  test.skip(
    !files.every((path) => existsSync(path)),
    'MNIST_FOLDER names no folder with the published test set',
  )
  await page.goto(site.url + address)
  const lab = new LabPage(page)
  await lab.finish()
  await expect(panel(page)).toBeVisible()
  const dropped = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, text } of given)
        transfer.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name))
      return transfer
    },
    files.map((path) => ({ name: basename(path), text: readFileSync(path).toString('base64') })),
  )
  await page.getByTestId('lab').first().dispatchEvent('drop', { dataTransfer: dropped })
  const { hash } = headless(
    'regularization/data',
    files.flatMap((path) => ['--data', path]),
  )
  await expect(lab.hash).toContainText(hash.slice(0, 8), { timeout: 60_000 })
  await expect(page).toHaveURL(/file=10000x1x28x28\.10\./)
})
