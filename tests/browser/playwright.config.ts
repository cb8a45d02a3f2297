import { defineConfig } from '@playwright/test'
import { chromiumSwitches, findChromium } from '../../scripts/chromium.mjs'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  // Once more, named as flaky in the list: a shared computer may hold a page up at the wrong moment.
  retries: 1,
  // Times are measured with nothing else going on: npm test runs this project first, with one worker.
  projects: [
    { name: 'timing', testMatch: 'timing.spec.ts' },
    { name: 'pages', testIgnore: 'timing.spec.ts' },
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
