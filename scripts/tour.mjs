import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromiumSwitches, ensureChromium } from './chromium.mjs'
import { node } from './command.mjs'
import { ensureInstalled, root } from './install.mjs'
import { serve } from './serve.mjs'
import { views } from './tour-views.mjs'

const usage = `npm run tour [-- options] [-- filters]

  --skip-build     use dist/ as it is
  --views <names>  comma-separated, of: ${Object.keys(views).join(', ')}
  --themes <names> comma-separated, of: light, dark
  filters          parts of addresses, such as init or init/symmetry; none means all pages

Drives the built site through every page, lets each lab run, and saves pictures in tour/.`

const dist = join(root, 'dist')
const folder = join(root, 'tour')

const { values: options, positionals: filters } = parseArgs({
  options: {
    'skip-build': { type: 'boolean' },
    views: { type: 'string', default: Object.keys(views).join(',') },
    themes: { type: 'string', default: 'light,dark' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
})

/** The focus of each lab, by the path of its page. */
function listLabs() {
  const script = join(root, 'scripts', 'experiment.mjs')
  const list = execFileSync(process.execPath, [script, '--list'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return new Map(JSON.parse(list).map(({ id, focus }) => [`${id}/`, focus]))
}

const nameOf = ({ path }) => {
  const [topic = 'home', lab = 'article'] = path.split('/').filter(Boolean)
  return `${topic}--${lab}`
}

/** Photographs a page as one of the views; the number of pictures. */
async function photograph(browser, site, spec, name, theme) {
  const { viewport, query = () => '', shots } = views[name]
  const context = await browser.newContext({ viewport, colorScheme: theme })
  const page = await context.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`${site.url}${spec.path}${query(spec)}`)
  await page.waitForLoadState('networkidle')
  let count = 0
  for await (const { part, take } of shots(page)) {
    const file = [nameOf(spec), name, ...(part ? [part] : []), theme].join('--')
    await take(join(folder, `${file}.png`))
    count++
  }
  await context.close()
  for (const text of new Set(complaints)) console.error(`/${spec.path} ${name} ${theme}: ${text}`)
  return count
}

async function main() {
  if (options.help) {
    console.log(usage)
    return
  }
  ensureInstalled()
  if (!options['skip-build'] || !existsSync(join(dist, 'course.json'))) {
    if ((await node([join(root, 'scripts', 'build.mjs')])) !== 0) throw new Error('The build failed')
  }
  const { chromium } = await import('@playwright/test')
  const executablePath = await ensureChromium()
  const site = await serve({ folder: dist, base: '/descent/' })
  const browser = await chromium.launch({ executablePath, args: chromiumSwitches })
  if (filters.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const labs = listLabs()
  const pages = JSON.parse(readFileSync(join(dist, 'course.json'), 'utf8'))
    .filter(({ path }) => filters.length === 0 || filters.some((part) => path.includes(part)))
    .map((page) => ({ ...page, focus: labs.get(page.path) }))
  const waiting = pages.flatMap((page) =>
    options.views
      .split(',')
      .filter((name) => views[name].of(page))
      .flatMap((name) => options.themes.split(',').map((theme) => [page, name, theme])),
  )
  let count = 0
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const taken = await photograph(browser, site, ...next)
      count += taken
    }
  }
  await Promise.all([work(), work()])
  await browser.close()
  await site.close()
  console.log(`${count} pictures in tour/`)
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
