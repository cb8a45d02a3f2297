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
import { cardPlot } from './card-plot.mjs'
import { framesOf, listLabs } from './lab-run.mjs'
import { escapeHtml } from './page-html.mjs'

const cache = join(root, 'node_modules', '.cache', 'descent', 'cards')
const size = { width: 1200, height: 630 }
const plot = { width: 520, height: 470 }
const fonts = join(root, 'node_modules', '@fontsource-variable')

function contentOf(folder, accept = () => true) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && accept(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((file) => readFileSync(file))
}

/** Changes when what decides the picture changes: the words, the numbers behind it, or how it is drawn. */
function keyOf({ lab, title, description }, shared) {
  const hash = createHash('sha256')
    .update(JSON.stringify([lab, title, description]))
    .update(shared)
  for (const file of contentOf(join('src', 'topics', lab.split('/')[0]), (name) =>
    name.endsWith('.experiment.ts'),
  )) {
    hash.update(file)
  }
  return hash.digest('hex').slice(0, 32)
}

function sharedHash() {
  const hash = createHash('sha256')
  for (const room of ['engine', 'nn', 'data', 'lab'])
    for (const file of contentOf(join('src', room))) hash.update(file)
  for (const file of contentOf('build', (name) => name.startsWith('card'))) hash.update(file)
  return hash.digest('hex')
}

function face(family, file) {
  const url = pathToFileURL(join(fonts, file)).href
  return `@font-face { font-family: '${family}'; src: url('${url}') format('woff2'); font-weight: 200 900 }`
}

function cardHtml({ title, description }, drawing) {
  const [lab, topic] = title.split(' · ')
  return `<!doctype html><meta charset="utf-8"><style>
    ${face('Inter', 'inter/files/inter-latin-wght-normal.woff2')}
    ${face('Serif', 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2')}
    body { margin: 0; width: ${size.width}px; height: ${size.height}px; background: #fbfaf7; color: #1b1d22;
      display: grid; grid-template-columns: 1fr ${plot.width}px; gap: 48px; box-sizing: border-box; padding: 64px;
      font-family: Inter, sans-serif; overflow: hidden }
    header { display: flex; align-items: center; gap: 14px; font: 600 26px Inter }
    header svg { width: 44px }
    section { display: flex; flex-direction: column; min-width: 0 }
    small { font: 600 22px Inter; color: #0067a5; margin-top: auto }
    h1 { font: 650 50px/1.1 Inter; letter-spacing: -.02em; margin: 12px 0 18px }
    p { font: 400 24px/1.4 Serif; color: #565b66; margin: 0 0 auto; display: -webkit-box; -webkit-line-clamp: 5;
      -webkit-box-orient: vertical; overflow: hidden }
    figure { margin: auto 0; background: #fff; border: 1px solid #e2dfd7; border-radius: 16px; padding: 16px }
  </style>
  <section><header><svg viewBox="0 0 26 26" fill="none" stroke="#0067a5" stroke-width="2.4" stroke-linecap="round">
    <path d="M3 4c2 13 7 18 11 18 5 0 6-6 9-6"/><circle cx="14.5" cy="22" r="2.2" fill="#c44e00" stroke="none"/></svg>Descent</header>
    <small>${escapeHtml(topic ?? '')}</small><h1>${escapeHtml(lab)}</h1><p>${escapeHtml(description)}</p></section>
  <figure><svg width="${plot.width - 34}" height="${plot.height}" viewBox="0 0 ${plot.width} ${plot.height}">${drawing}</svg></figure>`
}

/** Two at a time: a run each. */
async function inPairs(items, work) {
  const waiting = [...items]
  const next = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item)
  }
  await Promise.all([next(), next()])
}

/** Plots of the default runs of labs, by lab. */
async function plotsOf(labs) {
  const channels = new Map((await listLabs(root)).map((lab) => [lab.id, lab.channels]))
  const plots = new Map()
  await inPairs(labs, async (id) => {
    plots.set(id, cardPlot(channels.get(id) ?? {}, await framesOf(root, id), plot))
  })
  return plots
}

/** Photographs cards one after the other; one that the browser fails to show twice is left out, and said so. */
async function photograph(executablePath, pages, plots, fileOf) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: chromiumSwitches })
  try {
    for (const page of pages.filter(({ lab }) => plots.get(lab))) {
      const html = `${fileOf(page)}.html`
      writeFileSync(html, cardHtml(page, plots.get(page.lab)))
      const shoot = async () => {
        const tab = await browser.newPage({ viewport: size })
        await tab.goto(pathToFileURL(html).href)
        await tab.evaluate(() => document.fonts.ready)
        await tab.screenshot({ path: fileOf(page), timeout: 10_000 })
        await tab.close()
      }
      await shoot()
        .catch(shoot)
        .catch((error) => console.error(`No social card for /${page.path}: ${error.message.split('\n', 1)}`))
      rmSync(html)
    }
  } finally {
    await browser.close()
  }
}

/**
 * Draws the social card of every page that has a lab, from a real run of its default, into `folder`. Resolves to the
 * card's address, from the site's root, by page path; empty where no browser is found to draw with.
 */
export async function drawCards(pages, folder) {
  const cards = new Map()
  const withLab = pages.filter(({ lab }) => lab)
  if (withLab.length === 0) return cards
  const executablePath = await findChromium()
  if (!executablePath) {
    console.log('No Chromium found: pages get no social-card pictures')
    return cards
  }
  mkdirSync(cache, { recursive: true })
  mkdirSync(folder, { recursive: true })
  const shared = sharedHash()
  const drawn = (page) => join(cache, `${keyOf(page, shared)}.png`)
  const missing = withLab.filter((page) => !existsSync(drawn(page)))
  if (missing.length > 0) {
    const plots = await plotsOf([...new Set(missing.map(({ lab }) => lab))])
    await photograph(executablePath, missing, plots, drawn)
  }
  for (const page of withLab.filter((candidate) => existsSync(drawn(candidate)))) {
    const name = `${page.path.split('/').filter(Boolean).join('-') || 'index'}.png`
    copyFileSync(drawn(page), join(folder, name))
    cards.set(page.path, `cards/${name}`)
  }
  return cards
}
