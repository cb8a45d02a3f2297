import { defineConfig } from '@playwright/test'
import { chromiumSwitches } from '../../scripts/chromium.mjs'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumSwitches },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
