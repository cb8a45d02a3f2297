import { defineConfig } from 'vitest/config'

/** What chaos does without a browser; its sizes come from the environment. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/chaos/node.chaos.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 3_600_000,
  },
})
