import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromiumSwitches, ensureChromium } from './chromium.mjs'
import { ensureInstalled, root } from './install.mjs'
import { serve } from './serve.mjs'
import { webKitPage } from './webkit.mjs'

const everyRuntime = ['node-reference', 'node-simd', 'chromium', 'firefox', 'webkit']

const usage = `npm run determinism [-- options]

  --runtimes <names>  of: ${everyRuntime.join(', ')}
  --links <text>      only links that contain this
  --stop <n>          run so many frames of each link instead of those on record
  --record            run every lab's links in Node and write tests/determinism/links.json; refused where numbers
                      changed under an unchanged version
  --anew              with --record: forget what was on record (before a first release)

Runs links in several JavaScript engines and compares the hashes of their frames.`

const { values: options } = parseArgs({
  options: {
    runtimes: { type: 'string', default: everyRuntime.join() },
    links: { type: 'string', default: '' },
    stop: { type: 'string' },
    record: { type: 'boolean' },
    anew: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (options.help) {
  console.log(usage)
  process.exit(0)
}

const file = join(root, 'tests', 'determinism', 'links.json')
const folder = join(root, 'node_modules', '.cache', 'descent', 'determinism')

/** Bundles tests/determinism/entry.ts for Node and browsers alike. */
async function bundle() {
  const vite = await import('vite')
  await vite.build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'es2022',
      minify: false,
      copyPublicDir: false,
      lib: { entry: join(root, 'tests', 'determinism', 'entry.ts'), formats: ['es'], fileName: 'entry' },
      rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
  })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>determinism</title>')
  return import(`${pathToFileURL(join(folder, 'entry.mjs')).href}?${Date.now()}`)
}

const summary = ({ version, hash, steps, failure }) => ({ version, hash, steps, failure: failure?.message })
const inPage =
  "const { runLink } = await import('/entry.mjs'); const { version, hash, steps, failure } = await runLink(args[0], { stop: args[1] }); return { version, hash, steps, failure: failure?.message }"

const openers = {
  'node-reference': async ({ runLink }) => ({
    name: `Node ${process.version}, reference`,
    run: async (link, stop) => summary(await runLink(link, { stop, kernels: 'reference' })),
  }),
  'node-simd': async ({ runLink }) => ({
    name: `Node ${process.version}, SIMD`,
    run: async (link, stop) => summary(await runLink(link, { stop, kernels: 'simd' })),
  }),
  chromium: async (_entry, url) =>
    throughPlaywright('chromium', url, { executablePath: await ensureChromium(), args: chromiumSwitches }),
  firefox: async (_entry, url) =>
    throughPlaywright('firefox', url, {
      channel: 'moz-firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    }),
  webkit: async (_entry, url) => {
    const page = await webKitPage(url)
    return (
      page && {
        name: `WebKitGTK ${page.version}`,
        run: (link, stop) => page.run(inPage, link, stop),
        close: page.close,
      }
    )
  },
}

async function throughPlaywright(kind, url, launch) {
  const playwright = await import('@playwright/test')
  const browser = await playwright[kind].launch(launch)
  const page = await browser.newPage()
  await page.goto(url)
  const run = (link, stop) =>
    page.evaluate(
      ([body, ...args]) => new Function('args', `return (async () => { ${body} })()`)(args),
      [inPage, link, stop],
    )
  return { name: `${kind} ${browser.version()}`, run, close: () => browser.close() }
}

/** Writes the hashes of now, of the links that are chosen. Refuses numbers that changed under an old version. */
async function record({ guardedLinks, runLink }) {
  const known = new Map(readLinks().map((entry) => [entry.link, entry]))
  const entries = []
  for (const { link, stop } of await guardedLinks()) {
    const old = known.get(link)
    const chosen = link.includes(options.links)
    if (!chosen) {
      if (old) entries.push(old)
      continue
    }
    const before = options.anew ? undefined : old
    const frames = before?.stop ?? stop
    const { id, version, hash } = await runLink(link, { stop: frames })
    if (before && before.version === version && before.hash !== hash) {
      throw new Error(`The numbers of ${link} changed: raise the version of ${id} to ${version + 1} first`)
    }
    entries.push({ link, stop: frames, version, hash })
  }
  writeFileSync(file, `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`)
  console.log(`${entries.length} links on record`)
}

function readLinks() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

async function compare(entry) {
  const server = await serve({ folder })
  const links = readLinks().filter(({ link }) => link.includes(options.links))
  const found = new Map(links.map(({ link }) => [link, new Map()]))
  for (const runtime of options.runtimes.split(',')) {
    const opened = await openers[runtime](entry, server.url)
    if (!opened) {
      console.log(`${runtime}: not here, left out`)
      continue
    }
    const start = performance.now()
    for (const { link, stop } of links) {
      const { hash, failure } = await opened.run(link, options.stop ? Number(options.stop) : stop)
      found.get(link).set(opened.name, failure ? `${hash} (${failure})` : hash)
    }
    console.log(
      `${opened.name}: ${links.length} links in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    )
    await opened.close?.()
  }
  await server.close()
  const different = [...found].filter(([, hashes]) => new Set(hashes.values()).size > 1)
  for (const [link, hashes] of different) {
    console.log(link)
    for (const [name, hash] of hashes) console.log(`  ${hash}  ${name}`)
  }
  console.log(`${links.length - different.length} of ${links.length} links give the same bits everywhere`)
  return different.length === 0
}

ensureInstalled()
const entry = await bundle()
if (options.record) await record(entry)
else process.exitCode = (await compare(entry)) ? 0 : 1
