import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumSwitches, findChromium } from '../scripts/chromium.mjs'
import { root } from '../scripts/install.mjs'
import { serve } from '../scripts/serve.mjs'
import { cardHtml, cardSize, pictureSize } from './card-html.mjs'

const cache = join(root, 'node_modules', '.cache', 'descent', 'cards')
const longestRunMs = 10_000

function hashOf(folders) {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
    for (const file of files.sort()) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** File of a page's card, named by what decides the picture: its words, the numbers behind it, how they are drawn. */
function cardFiles(pages) {
  const shared = hashOf([
    ...['engine', 'nn', 'data', 'lab', 'plot'].map((room) => join('src', room)),
    'build',
  ])
  return new Map(
    pages.map((page) => {
      const { lab, path, title, description } = page
      const topic = hashOf([join('src', 'topics', lab.split('/')[0])])
      const key = createHash('sha256').update(JSON.stringify([lab, path, title, description, topic, shared]))
      return [page, join(cache, `${key.digest('hex').slice(0, 32)}.png`)]
    }),
  )
}

/** Runs a lab's default on the built site and takes a picture of its plots; PNG. */
async function pictureOf(browser, site, lab) {
  const context = await browser.newContext({
    viewport: { width: 900, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
  })
  try {
    const tab = await context.newPage()
    await tab.goto(`${site.url}${lab}/?view=embed`)
    const status = (...names) => tab.locator(names.map((name) => `[data-status="${name}"]`).join()).first()
    await status('running', 'done')
      .waitFor({ timeout: 2000 })
      .catch(() => tab.getByTestId('run').click())
    await status('done')
      .waitFor({ timeout: longestRunMs })
      .catch(() => {})
    await tab.waitForTimeout(300)
    const { x, y, width } = await tab.locator('.lab-plots').first().boundingBox()
    const clip = { x, y, width, height: (width * pictureSize.height) / pictureSize.width }
    return await tab.screenshot({ clip, timeout: longestRunMs })
  } finally {
    await context.close()
  }
}

async function photograph(browser, html, file) {
  const tab = await browser.newPage({ viewport: cardSize })
  const source = `${file}.html`
  writeFileSync(source, html)
  try {
    await tab.goto(pathToFileURL(source).href)
    await tab.evaluate(() => document.fonts.ready)
    await tab.screenshot({ path: file, timeout: longestRunMs })
  } finally {
    await tab.close()
    rmSync(source)
  }
}

/** Draws what is missing, lab after lab; a card that the browser fails to show is left out, and said so. */
async function draw(browser, site, files) {
  const pictures = new Map()
  for (const [page, file] of files) {
    try {
      const picture = pictures.get(page.lab) ?? (await pictureOf(browser, site, page.lab))
      pictures.set(page.lab, picture)
      await photograph(browser, cardHtml(page, picture), file)
    } catch (error) {
      console.error(`No social card for /${page.path}: ${String(error).split('\n', 1)}`)
    }
  }
}

/**
 * Draws the social card of every page that has a lab, from a real run of it on the site built in `dist`, into
 * dist/cards. Resolves to the card's address, from the site's root, by page path; empty where there is no browser.
 */
export async function drawCards(pages, dist) {
  const files = cardFiles(pages.filter(({ lab }) => lab))
  const missing = [...files].filter(([, file]) => !existsSync(file))
  const executablePath = missing.length > 0 ? await findChromium() : undefined
  mkdirSync(cache, { recursive: true })
  if (executablePath) {
    const { chromium } = await import('@playwright/test')
    const browser = await chromium.launch({ executablePath, args: chromiumSwitches })
    const site = await serve({ folder: dist })
    await draw(browser, site, missing)
    await site.close()
    await browser.close()
  } else if (missing.length > 0) console.log('No Chromium found: pages get no social-card pictures')
  const drawn = [...files].filter(([, file]) => existsSync(file))
  mkdirSync(join(dist, 'cards'), { recursive: true })
  return new Map(
    drawn.map(([{ path }, file]) => {
      const address = `cards/${path.split('/').filter(Boolean).join('-') || 'index'}.png`
      copyFileSync(file, join(dist, address))
      return [path, address]
    }),
  )
}
