// node tests/bench/soak.mjs [steps]: the heap of Chromium over a million steps of W3, after a collection at each look.
import { chromium } from '@playwright/test'
import { chromiumSwitches, ensureChromium } from '../../scripts/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { bundle } from './bundle.mjs'

const steps = Number(process.argv[2] ?? 1e6)
const looks = 10

const server = await serve({ folder: await bundle(['descent']) })
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumSwitches })
const page = await browser.newPage()
await page.goto(server.url)
await page.evaluate(async () => {
  const peer = await import('/descent.js')
  await peer.init()
  globalThis.step = peer.workloads.W3(10)
})
const session = await page.context().newCDPSession(page)
const heap = async () => {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
console.log(`Chromium ${browser.version()}`)
const sizes = []
for (let look = 0; look <= looks; look++) {
  const loss = await page.evaluate(
    (count) => {
      let last = 0
      for (let i = 0; i < count; i++) last = step()
      return last
    },
    look === 0 ? 1000 : steps / looks,
  )
  sizes.push(await heap())
  console.log(
    `${(look * steps) / looks} steps: heap ${(sizes[look] / 1024).toFixed(0)} kB, loss ${loss.toFixed(5)}`,
  )
}
const growth = sizes[looks] - sizes[1]
console.log(`growth after the first tenth: ${growth} bytes`)
await browser.close()
await server.close()
process.exitCode = growth > 64 * 1024 ? 1 : 0
