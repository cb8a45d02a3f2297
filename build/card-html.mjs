import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../scripts/install.mjs'
import { escapeHtml } from './page-html.mjs'

/** Size that social networks ask for, px. */
export const cardSize = { width: 1200, height: 630 }
/** Part of a card that shows the lab's plots, px. */
export const pictureSize = { width: 540, height: 470 }

const fonts = join(root, 'node_modules', '@fontsource-variable')

function face(family, file) {
  const url = pathToFileURL(join(fonts, file)).href
  return `@font-face { font-family: '${family}'; src: url('${url}') format('woff2'); font-weight: 200 900 }`
}

/** A social card as a page: the words of the page it stands for, and a picture (PNG) of its lab. */
export function cardHtml({ title, description }, picture) {
  const [first, second] = title.split(' · ')
  return `<!doctype html><meta charset="utf-8"><style>
    ${face('Inter', 'inter/files/inter-latin-wght-normal.woff2')}
    ${face('Source Serif', 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2')}
    body { margin: 0; width: ${cardSize.width}px; height: ${cardSize.height}px; background: #fbfaf7; color: #1b1d22;
      display: grid; grid-template-columns: minmax(0, 1fr) ${pictureSize.width + 34}px; gap: 40px; box-sizing: border-box;
      padding: 56px; overflow: hidden }
    header { display: flex; align-items: center; gap: 14px; font: 600 26px Inter }
    header svg { width: 44px }
    section { display: flex; flex-direction: column }
    small { font: 600 22px Inter; color: #0067a5; margin-top: auto }
    h1 { font: 650 46px/1.12 Inter; letter-spacing: -.02em; margin: 12px 0 18px }
    p { font: 400 24px/1.4 'Source Serif'; color: #565b66; margin: 0 0 auto; display: -webkit-box; -webkit-line-clamp: 5;
      -webkit-box-orient: vertical; overflow: hidden }
    figure { margin: auto 0; background: #fff; border: 1px solid #e2dfd7; border-radius: 16px; padding: 16px }
    img { display: block; width: ${pictureSize.width}px; height: ${pictureSize.height}px }
  </style>
  <section>
    <header>
      <svg viewBox="0 0 26 26" fill="none" stroke="#0067a5" stroke-width="2.4" stroke-linecap="round">
        <path d="M3 4c2 13 7 18 11 18 5 0 6-6 9-6"/><circle cx="14.5" cy="22" r="2.2" fill="#c44e00" stroke="none"/>
      </svg>Descent
    </header>
    <small>${escapeHtml(second ?? '')}</small><h1>${escapeHtml(first)}</h1><p>${escapeHtml(description)}</p>
  </section>
  <figure><img alt="" src="data:image/png;base64,${picture.toString('base64')}"></figure>`
}
