// npm run chaos -- [--links= --pages= --kills= --navigations= --interleavings= --files= --expressions= --soak=minutes --seed= --only=a,b]
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumSwitches, ensureChromium } from '../../scripts/chromium.mjs'
import { root } from '../../scripts/install.mjs'
import { serve } from '../../scripts/serve.mjs'
import { kills, navigations, pages, soak } from './browser.mjs'

const SIZES = {
  links: 1e6,
  interleavings: 1000,
  files: 1e4,
  expressions: 2e4,
  pages: 1000,
  kills: 200,
  navigations: 500,
  /** Minutes. */
  soak: 10,
}

const text = { type: /** @type {const} */ ('string') }
const names = [...Object.keys(SIZES), 'seed', 'only']
const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, text])) })
const only = values.only?.split(',')
const size = (name) => (only && !only.includes(name) ? 0 : Number(values[name] ?? SIZES[name]))
const seed = Number(values.seed ?? 1)

/** What needs no browser; prints its lines. False where something failed. */
function withoutBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'))
  const report = join(folder, 'report.txt')
  const env = {
    ...process.env,
    PROPERTY_SEED: String(seed),
    CHAOS_REPORT: report,
    CHAOS_LINKS: String(size('links')),
    CHAOS_INTERLEAVINGS: String(size('interleavings')),
    CHAOS_FILES: String(size('files')),
    CHAOS_EXPRESSIONS: String(size('expressions')),
  }
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', '--config', 'tests/chaos/vitest.config.ts', '--reporter=dot']
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(process.execPath, args, { cwd: root, env })
    child.stdout.on('data', (data) => {
      output += data
    })
    child.stderr.on('data', (data) => {
      output += data
    })
    child.on('exit', (code) => {
      if (existsSync(report)) process.stdout.write(readFileSync(report, 'utf8'))
      rmSync(folder, { recursive: true })
      if (code !== 0) console.log(output)
      resolve(code === 0)
    })
  })
}

async function inBrowser() {
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'course.json'))) throw new Error('Nothing is built: run npm run build first')
  const server = await serve({ folder: dist, base: '/some/base/' })
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumSwitches })
  console.log(`Chromium ${browser.version()}`)
  const results = []
  try {
    for (const [name, phase] of Object.entries({ pages, kills, navigations, soak })) {
      if (size(name) > 0) results.push(await phase({ browser, url: server.url, count: size(name), seed }))
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return results.every(Boolean)
}

const wanted = (...phases) => phases.some((name) => size(name) > 0)
const results = []
if (wanted('links', 'interleavings', 'files', 'expressions')) results.push(await withoutBrowser())
if (wanted('pages', 'kills', 'navigations', 'soak')) results.push(await inBrowser())
process.exitCode = results.every(Boolean) ? 0 : 1
