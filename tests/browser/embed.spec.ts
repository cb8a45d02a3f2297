import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './site.ts'

/** A page of another site with a lab in a frame that has scripts but no origin of its own. */
async function withHost(address: string, use: (url: string) => Promise<void>) {
  const frame = `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="900" height="700" src="${address}"></iframe>`
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(frame))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    await use(`http://localhost:${(server.address() as AddressInfo).port}/`)
  } finally {
    await new Promise((closed) => server.close(closed))
  }
}

/** Modules and fonts that the host refuses to an opaque origin are complained about; nothing else may be. */
function withoutRefusals(complaints: string[]) {
  const refused = /CORS policy|net::ERR_FAILED/
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !refused.test(text)))
}

test('a lab runs in a sandboxed frame of another site', async ({ page, site, complaints }) => {
  await withHost(`${site.url}init/layer-statistics/?view=embed&at=3`, async (url) => {
    await page.goto(url)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByTestId('hash').first()).toHaveText(/[0-9a-f]{32}/, { timeout: 20_000 })
  })
  withoutRefusals(complaints)
})

test('a thread of a view of its own runs there too', async ({ page, site, complaints }) => {
  test.slow()
  await withHost(`${site.url}activations/functions/?view=embed`, async (url) => {
    await page.goto(url)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('button', { name: 'Measure the cost on this device' }).click()
    await expect(frame.locator('.activation-facts td').last()).toHaveText(/^\d.*×/, { timeout: 60_000 })
  })
  withoutRefusals(complaints)
})
