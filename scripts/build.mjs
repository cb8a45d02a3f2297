import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './install.mjs'
import { prerender } from './prerender.mjs'

const dist = join(root, 'dist')
const cache = join(root, 'node_modules', '.cache', 'descent')
const entry = 'index.html'

const textFonts = /^(inter|source-serif-4)-latin-wght-normal-.*\.woff2$/
const mathsFonts = /^KaTeX_(Main-Regular|Math-Italic)-.*\.woff2$/

/** Fonts that a page shows at once; without a head start its text would wrap anew when they arrive. */
function firstFonts(content) {
  const maths = content.includes('class="katex')
  return readdirSync(join(dist, 'assets'))
    .filter((file) => textFonts.test(file) || (maths && mathsFonts.test(file)))
    .map((file) => `assets/${file}`)
}

function write(path, content) {
  const file = join(dist, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Set for a deployment whose social cards need absolute addresses: SITE_URL=https://host/folder/. */
function siteUrl() {
  const text = process.env.SITE_URL
  return text ? new URL(text.endsWith('/') ? text : `${text}/`).href : undefined
}

/** Licences of the fonts, which Vite does not count among what it bundles, after those of the code. */
function addFontLicences() {
  const folder = join(root, 'node_modules', '@fontsource-variable')
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name, 'LICENSE'), 'utf8')
    appendFileSync(join(dist, 'third-party-licences.md'), `\n---\n\n## ${name}\n\n${text}`)
  }
}

async function buildClient(vite) {
  await vite.build({ root, logLevel: 'warn' })
  const manifestFile = join(dist, '.vite', 'manifest.json')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  rmSync(dirname(manifestFile), { recursive: true })
  const template = readFileSync(join(dist, 'index.html'), 'utf8')
  return { manifest, template }
}

/** A folder of its own: other builds may be going on. */
const prerendererFolder = join(cache, `prerender-${process.pid}`)

async function buildPrerenderer(vite) {
  await vite.build({
    root,
    logLevel: 'error',
    build: {
      ssr: 'src/app/prerender.tsx',
      outDir: prerendererFolder,
      emptyOutDir: true,
      manifest: false,
      copyPublicDir: false,
      minify: false,
    },
  })
  // Under this very address, by which its own chunks import it back.
  return pathToFileURL(join(prerendererFolder, 'prerender.js')).href
}

async function main() {
  ensureInstalled()
  const vite = await import('vite')
  const { Chunks, budgetBytes, weigh } = await import('../build/budget.mjs')
  const { pageHtml } = await import('../build/page-html.mjs')
  const { notFoundHtml } = await import('../build/not-found.mjs')
  const { drawCards } = await import('../build/cards.mjs')
  const { buildEmbed } = await import('../build/embed.mjs')

  const { manifest, template } = await buildClient(vite)
  const chunks = new Chunks(dist, manifest)
  const prerenderer = await buildPrerenderer(vite)
  const { pages: listPages } = await import(prerenderer)
  await buildEmbed(vite, root, dist)
  const pages = await listPages()
  // Articles have figures to run and take longest, so they come first.
  const byDepth = pages.map(({ path }) => path).sort((a, b) => a.split('/').length - b.split('/').length)
  const contents = await prerender(prerenderer, byDepth)
  const writePages = (cards) => {
    for (const page of pages) {
      const sources = [entry, ...(page.modules ?? [])]
      const assets = {
        scripts: chunks.scripts(sources),
        // The prerendered labs need their styles at once, though their scripts follow.
        styles: chunks.styles([...sources, ...page.following]),
        fonts: firstFonts(contents.get(page.path)),
        card: cards.get(page.path),
        siteUrl: siteUrl(),
      }
      write(join(page.path, 'index.html'), pageHtml(template, page, contents.get(page.path), assets))
    }
  }
  // Social cards are pictures of the site itself.
  writePages(new Map())
  const cards = await drawCards(pages, dist)
  writePages(cards)
  write('course.json', JSON.stringify(pages.map(({ path, title }) => ({ path, title }))))
  write('404.html', notFoundHtml)
  addFontLicences()
  rmSync(prerendererFolder, { recursive: true })

  const { lines, over } = weigh(pages, chunks, entry)
  console.log(
    `Initial JavaScript of each page, gzip (a lab: at most ${budgetBytes.lab / 1000} kB, with its plots ${budgetBytes.labWithPlots / 1000} kB; others ${budgetBytes.other / 1000} kB):\n${lines.join('\n')}`,
  )
  console.log(`${pages.length} pages and ${cards.size} social cards in dist/`)
  if (over.length > 0)
    throw new Error(`Too much initial JavaScript: ${over.map((path) => `/${path}`).join(', ')}`)
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
