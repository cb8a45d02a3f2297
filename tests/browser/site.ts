import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'

const root = join(import.meta.dirname, '..', '..')
export const dist = join(root, 'dist')

export interface PageEntry {
  /** From the site's root, with a final slash; '' is the home page. */
  readonly path: string
  readonly title: string
}

export interface LabEntry {
  readonly id: string
  readonly presets: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly plots: readonly string[]
  readonly focus: { readonly plots: readonly string[]; readonly parameters: readonly string[] }
}

/** One JSON object that the headless runner prints. Throws when it ends with another status than 0. */
function headlessJson(options: readonly string[]) {
  const script = join(root, 'scripts', 'experiment.mjs')
  const text = execFileSync(process.execPath, [script, ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(text)
}

/** Result of a link in Node: { id, version, seed, values, rejected, steps, final, hash, reading, wallMs }. */
export function headless(
  link: string,
  options: readonly string[] = [],
): { readonly hash: string; readonly steps: number } {
  return headlessJson([link, ...options])
}

if (!existsSync(join(dist, 'course.json'))) throw new Error('Nothing is built: run npm run build first')

/** Every page of the built site. */
export const pages: readonly PageEntry[] = JSON.parse(readFileSync(join(dist, 'course.json'), 'utf8'))
export const labs: readonly LabEntry[] = headlessJson(['--list'])

export interface Site {
  /** Address of the site's root, below a folder as on a shared host, with a final slash. */
  readonly url: string
}

/** Collects what a page complains about, its content security policy included. */
function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  return complaints
}

/** Tests get the built site on a static server, and fail when the page complains unless they take the complaints. */
export const test = base.extend<{ complaints: string[] }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      const server = await serve({ folder: dist, base: '/some/base/' })
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints = watch(page)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
