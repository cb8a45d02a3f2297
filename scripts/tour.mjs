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

/** Brings every lab of a page into sight, one after the other, and waits for its run, eight seconds at most each. */
async function letRun(page) {
  const states = page.getByTestId('status')
  for (let i = 0; i < (await states.count()); i++) {
    const state = states.nth(i)
    await state.scrollIntoViewIfNeeded()
    await page.waitForTimeout(600)
    if ((await state.getAttribute('data-status')) === 'idle') await page.getByTestId('run').nth(i).click()
    await state
      .and(page.locator(':not([data-status="running"])'))
      .waitFor({ timeout: longestRunMs })
      .catch(() => {})
  }
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout((await states.count()) > 0 ? 400 : 1500)
}

async function photograph(browser, site, { path }, size, theme) {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme })
  const page = await context.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`${site.url}${path}${size === 'projector' ? '?view=present' : ''}`)
  await page.waitForLoadState('networkidle')
  await letRun(page)
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
