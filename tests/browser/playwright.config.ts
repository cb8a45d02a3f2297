import { defineConfig } from '@playwright/test'
import { chromiumSwitches, findChromium } from '../../scripts/chromium.mjs'

/** Times are measured with nothing else going on: npm test runs these first, with one worker. */
const timing = ['timing.spec.ts', 'scrolling.spec.ts']

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  // Once more, named as flaky in the list: a shared computer may hold a page up at the wrong moment.
  retries: 1,
  projects: [
    { name: 'timing', testMatch: timing },
    { name: 'pages', testIgnore: timing },
  ],
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: await findChromium(), args: chromiumSwitches },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
