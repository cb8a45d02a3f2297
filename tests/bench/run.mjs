import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumSwitches, ensureChromium } from '../../scripts/chromium.mjs'
import { ensureInstalled, root } from '../../scripts/install.mjs'
import { serve } from '../../scripts/serve.mjs'
import { cpuMilliseconds, processOf } from './cpu-clock.mjs'
import { disagreements, fastest, median, table } from './table.mjs'

const everyPeer = ['descent', 'tfjs', 'jax', 'convnetjs', 'object-graph']
const everyWork = ['W1', 'W2', 'W3/10', 'W4', 'matmul/256', 'matmul/512', 'matmul/768', 'matmul/1000']

const usage = `npm run bench [-- options]

  --peers <names>   of: ${everyPeer.join(', ')}
  --work <names>    of: ${everyWork.join(', ')}
  --rounds <n>      so many rounds of each measurement (default 9)
  --ms <n>          length of each measurement (default 150)
  --warm <n>        warm-up of each workload (default 800)
  --kernels <name>  of this project: simd (default) or reference
  --clock <name>    wall (default), or cpu: the time that the page's main thread ran, for a busy machine (Linux)
  --out <file>      where the JSON goes (default test-results/bench.json)`

const { values: options } = parseArgs({
  options: {
    peers: { type: 'string', default: everyPeer.join() },
    work: { type: 'string', default: everyWork.join() },
    rounds: { type: 'string', default: '9' },
    ms: { type: 'string', default: '150' },
    warm: { type: 'string', default: '800' },
    kernels: { type: 'string', default: 'simd' },
    clock: { type: 'string', default: 'wall' },
    out: { type: 'string', default: join(root, 'test-results', 'bench.json') },
    help: { type: 'boolean' },
  },
})
if (options.help) {
  console.log(usage)
  process.exit(0)
}
const peers = options.peers.split(',')
const works = options.work.split(',')

ensureInstalled()
if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}
const { bundle } = await import('./bundle.mjs')
const server = await serve({ folder: await bundle(peers) })
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  // Pages that are not in front must not be slowed down.
  args: [
    ...chromiumSwitches,
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    '--disable-background-timer-throttling',
  ],
})
console.log(`Chromium ${browser.version()}, headless, one thread, ${options.clock} clock`)

/** One page for each peer, so that none shares its heap with another. */
const pages = {}
const processes = {}
for (const peer of peers) {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(`${peer}: ${error.message}`))
  await page.goto(server.url)
  await page.evaluate(
    async ([name, argument]) => {
      globalThis.bench = await import('/page.js')
      globalThis.peer = await import(`/${name}.js`)
      await globalThis.peer.init(argument)
    },
    [peer, peer === 'descent' ? options.kernels : ''],
  )
  pages[peer] = page
  if (options.clock === 'cpu') processes[peer] = await processOf(page, browser)
}

const firsts = {}
const results = {}
for (const work of works) {
  firsts[work] = {}
  results[work] = {}
  for (const peer of peers) {
    await pages[peer].bringToFront()
    const first = await pages[peer].evaluate(
      ([w, ms]) => bench.prepare(peer, w, ms),
      [work, Number(options.warm)],
    )
    if (first) firsts[work][peer] = first
  }
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const peer of Object.keys(firsts[work])) {
      await pages[peer].bringToFront()
      const before = options.clock === 'cpu' ? cpuMilliseconds(processes[peer]) : 0
      const { steps, elapsed } = await pages[peer].evaluate(
        ([w, ms]) => bench.time(w, ms),
        [work, Number(options.ms)],
      )
      const spent = options.clock === 'cpu' ? cpuMilliseconds(processes[peer]) - before : elapsed
      ;(results[work][peer] ??= []).push(spent / steps)
    }
  }
  console.error(`${work} done`)
}
const wrong = disagreements(firsts)
console.log(`Median of ${options.rounds} rounds:\n${table(results, peers, median)}`)
// On a machine with other work to do, the fastest round is the one that was disturbed least.
console.log(`Fastest round:\n${table(results, peers, fastest)}`)
console.log(wrong.length === 0 ? 'The first losses of all peers agree.' : wrong.join('\n'))
mkdirSync(dirname(options.out), { recursive: true })
writeFileSync(
  options.out,
  `${JSON.stringify({ browser: `Chromium ${browser.version()}`, clock: options.clock, firsts, milliseconds: results }, null, 2)}\n`,
)
await browser.close()
await server.close()
process.exitCode = wrong.length === 0 ? 0 : 1
