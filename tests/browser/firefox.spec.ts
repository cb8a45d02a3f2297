import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, firefox, type Page } from '@playwright/test'
import { LabPage } from './lab-page.ts'
import { expect, headless, test } from './site.ts'

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'
const address = 'init/layer-statistics/?layers=3&units=20&rows=20'

test.skip(!existsSync(executablePath), 'no Firefox here')

let browser: Browser
test.beforeAll(async () => {
  browser = await firefox.launch({ channel: 'moz-firefox', executablePath })
})
test.afterAll(() => browser.close())

/** A page of Firefox, and what it throws. */
async function watched(): Promise<{ page: Page; thrown: string[] }> {
  const page = await browser.newPage()
  const thrown: string[] = []
  page.on('pageerror', (error) => thrown.push(error.message))
  return { page, thrown }
}

/** The site behind a server that refuses the first request for an address that `pattern` finds with status 503. */
async function refusingOnce(
  site: string,
  pattern: RegExp,
  use: (url: string, refused: () => number) => unknown,
) {
  let refused = 0
  const { origin, pathname } = new URL(site)
  const server = createServer(async (request, response) => {
    if (refused === 0 && pattern.test(request.url ?? '')) {
      refused++
      response.writeHead(503).end()
      return
    }
    const answer = await fetch(origin + request.url)
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`, () => refused)
  } finally {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
}

test('Firefox gives the same numbers as Node, and comes back from a malformed fragment', async ({ site }) => {
  test.slow()
  const { page, thrown } = await watched()
  await page.goto(`${site.url}${address}#%`)
  const lab = new LabPage(page)
  await lab.finish()
  await expect(lab.hash).toHaveText(headless(address).hash)
  await page.locator('a.brand:visible').click()
  await expect(page.locator('main[data-page="home"]')).toBeVisible()
  await page.evaluate(() => history.back())
  await expect(page.locator('h1').first()).toBeVisible()
  await new LabPage(page).finish()
  expect(thrown).toEqual([])
})

test('Firefox runs a lab again at once whose chunk came with status 503', async ({ site }) => {
  test.slow()
  // The worker asks for the experiment by itself; the page's own scripts are there.
  await refusingOnce(site.url, /assets\/experiment-.*\.js$/, async (url, refused) => {
    const { page } = await watched()
    await page.goto(url + address)
    const lab = new LabPage(page)
    await lab.started()
    await expect(lab.status).toHaveAttribute('data-status', 'failed', { timeout: 20_000 })
    expect(refused()).toBe(1)
    await lab.run.click()
    await expect(lab.status).toHaveAttribute('data-status', 'done', { timeout: 20_000 })
  })
})
