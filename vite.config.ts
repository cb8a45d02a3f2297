import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chunkGroups } from './build/chunk-groups.ts'
import { developmentHead } from './build/development-head.ts'
import { mdx } from './build/mdx.ts'
import { withoutRuns } from './build/without-runs.ts'
import { woff2Only } from './build/woff2-only.ts'

export default defineConfig({
  // Relative, so that the built site works under any folder of any host.
  base: './',
  plugins: [withoutRuns(), mdx(), react({ include: /\.[jt]sx$/ }), woff2Only(), developmentHead()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    license: { fileName: 'third-party-licences.md' },
    // The lists of what each script will import are a kilobyte on every page, and what most scripts import is there.
    modulePreload: false,
    // What a page imports of these rooms and does not use, such as the engine behind an experiment, stays out of it.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: (id: string) => !/\/src\/(engine|nn|data|lab|plot)\/.*\.tsx?$/.test(id),
      },
      output: { codeSplitting: { groups: chunkGroups } },
    },
    // Nothing becomes a data: address: the content security policy allows fonts and scripts from the site alone.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  test: {
    setupFiles: ['tests/support/property-seed.ts', 'tests/support/poison.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/bench/**', 'node_modules/**'],
    testTimeout: 60_000,
    // By itself it leaves one core of two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default'],
  },
})
