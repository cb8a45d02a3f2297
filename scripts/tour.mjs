import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromiumSwitches, ensureChromium } from './chromium.mjs'
import { node } from './command.mjs'
import { ensureInstalled, root } from './install.mjs'
import { serve } from './serve.mjs'

const usage = `npm run tour [-- options] [-- filters]

  --skip-build     use dist/ as it is
  --sizes <names>  comma-separated, of: desktop, phone, projector
  --themes <names> comma-separated, of: light, dark
  filters          parts of addresses, such as init or init/symmetry; none means all pages

Drives the built site through every page, lets each lab run, and saves pictures in tour/.`

const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
}
const longestRunMs = 8000
const dist = join(root, 'dist')
const folder = join(root, 'tour')

const { values: options, positionals: filters } = parseArgs({
  options: {
    'skip-build': { type: 'boolean' },
    sizes: { type: 'string', default: Object.keys(sizes).join(',') },
    themes: { type: 'string', default: 'light,dark' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
})

/** Starts the lab of a page that has only one and waits for every run on the page, eight seconds at most. */
async function letRun(page, isLab) {
  const run = page.getByTestId('run').first()
  const idle = page.locator('[data-status="idle"]')
  if (isLab && (await idle.count()) > 0) await run.click({ timeout: 2000 }).catch(() => {})
  await page
    .waitForFunction(() => !document.querySelector('[data-status="running"]'), undefined, {
      timeout: longestRunMs,
    })
    .catch(() => {})
  await page.waitForTimeout(400)
}

/** Scrolls through the page, so that what waits to be seen draws itself. */
async function scrollThrough(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    scrollTo(0, 0)
  })
}

async function photograph(browser, site, { path }, size, theme) {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme })
  const page = await context.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  const isLab = path.split('/').length > 2
  await page.goto(`${site.url}${path}${size === 'projector' ? '?view=present' : ''}`)
  await page.waitForLoadState('networkidle')
  if (!isLab) await scrollThrough(page)
  await letRun(page, isLab)
  const [topic = 'home', lab = 'article'] = path.split('/').filter(Boolean)
  const file = join(folder, `${topic}--${lab}--${size}--${theme}.png`)
  await page.screenshot({ path: file, fullPage: size !== 'projector' })
  await context.close()
  for (const text of new Set(complaints)) console.error(`/${path} ${size} ${theme}: ${text}`)
  return file
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
  const pages = JSON.parse(readFileSync(join(dist, 'course.json'), 'utf8')).filter(
    ({ path }) => filters.length === 0 || filters.some((part) => path.includes(part)),
  )
  const views = options.sizes
    .split(',')
    .flatMap((size) => options.themes.split(',').map((theme) => [size, theme]))
  const waiting = pages.flatMap((page) =>
    views
      .filter(([size]) => size !== 'projector' || page.path.split('/').length > 2)
      .map((view) => [page, ...view]),
  )
  let count = 0
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await photograph(browser, site, ...next)
      count++
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
