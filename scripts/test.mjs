import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium } from './chromium.mjs'
import { command, node } from './command.mjs'
import { ensureInstalled, root } from './install.mjs'

const usage = `npm test [-- options] [-- filters]

  --only <steps>   comma-separated, of: types, lint, unit, build, browser
  filters          passed on to the unit and browser tests (parts of file names)

Installs what is missing, then runs every step and prints its time. The last line is the total.`

const reports = join(root, 'test-results', 'reports')

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'))
  } catch {
    return undefined
  }
}

/** Filters, under which a step may well have no test; without any, a step without tests is a failure. */
const some = (filters, option) => (filters.length > 0 ? [option, ...filters] : [])

/** A step that is one check: it passed or it failed. */
const single = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 })

/** Counts of a step that has many tests; one failure at least when it ended badly without saying which. */
function many(status, passed, failed) {
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) }
}

async function browserTests(project, options) {
  const status = await command(
    ['@playwright/test', 'playwright'],
    [
      'test',
      '--config',
      join('tests', 'browser', 'playwright.config.ts'),
      '--project',
      project,
      '--pass-with-no-tests',
      ...options,
    ],
    {
      CHROMIUM_PATH: await ensureChromium(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, `${project}.json`),
    },
  )
  const counts = readReport(`${project}.json`)?.stats
  return many(status, (counts?.expected ?? 0) + (counts?.flaky ?? 0), counts?.unexpected ?? 0)
}

const steps = {
  types: async () => {
    const project = await command(['typescript', 'tsc'], ['--noEmit'])
    const scripts = await command(['typescript', 'tsc'], ['--noEmit', '--project', 'tsconfig.scripts.json'])
    return single(project || scripts)
  },
  lint: async () => {
    const format = await command(['@biomejs/biome', 'biome'], ['check', '--error-on-warnings', '.'])
    const unused = await command(['knip'], ['--no-progress'])
    return single(format || unused)
  },
  unit: async (filters) => {
    const report = join(reports, 'unit.json')
    const status = await command(
      ['vitest'],
      [
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...some(filters, '--passWithNoTests'),
      ],
    )
    const result = readReport('unit.json')
    return many(status, result?.numPassedTests ?? 0, result?.numFailedTests ?? 0)
  },
  build: async () => single(await node([join(root, 'scripts', 'build.mjs')])),
  browser: async (filters) => {
    const timing = await browserTests('timing', ['--workers=1', ...some(filters, '--pass-with-no-tests')])
    const pages = await browserTests('pages', some(filters, '--pass-with-no-tests'))
    return { passed: timing.passed + pages.passed, failed: timing.failed + pages.failed }
  },
}

const { values: options, positionals: filters } = parseArgs({
  options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
})
const chosen = options.only?.split(',') ?? Object.keys(steps)
const unknown = chosen.filter((name) => !steps[name])
if (options.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`No such step: ${unknown.join(', ')}\n`)
  console.log(usage)
  process.exit(unknown.length > 0 ? 2 : 0)
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const lines = []
const total = { passed: 0, failed: 0 }

async function timed(name, step) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const { passed, failed } = await step().catch((error) => {
    console.error(error)
    return { passed: 0, failed: 1 }
  })
  const seconds = (performance.now() - start) / 1000
  total.passed += passed
  total.failed += failed
  lines.push(`${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s   ${passed} passed, ${failed} failed`)
  return failed === 0
}

const installed = await timed('install', async () => {
  ensureInstalled()
  return { passed: 1, failed: 0 }
})
if (installed) for (const name of chosen) await timed(name, () => steps[name](filters))

console.log(`\n${lines.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
