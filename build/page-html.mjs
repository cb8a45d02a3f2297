import { beforePaint, contentSecurityPolicy } from './content-security-policy.mjs'

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => escapes[character])
}

/** Relative address of the site's root from a page's folder: './' for the home page, '../../' for a lab. */
export function rootOf(path) {
  return '../'.repeat(path.split('/').filter(Boolean).length) || './'
}

/**
 * The built index.html made into one page: words of its own, `<base>` at the site's root so that the same relative
 * addresses serve at every depth, its chunks announced, and the rendered content. Throws when the template lacks the
 * places that are filled in.
 */
export function pageHtml(template, { path, title, description, lang = 'en' }, content, assets) {
  const { scripts = [], styles = [], fonts = [], card, siteUrl } = assets
  const fill = (html, place, text) => {
    if (!html.includes(place)) throw new Error(`index.html has no ${place}`)
    return html.replace(place, () => text)
  }
  const first = [
    `<meta charset="utf-8" />`,
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`,
    `<script>${beforePaint}</script>`,
    `<base href="${rootOf(path)}" />`,
  ]
  const image = card ? `${siteUrl ?? ''}${card}` : undefined
  const meta = [
    `<meta name="description" content="${escapeHtml(description)}" />`,
    `<meta property="og:type" content="article" />`,
    `<meta property="og:site_name" content="Descent" />`,
    `<meta property="og:title" content="${escapeHtml(title)}" />`,
    `<meta property="og:description" content="${escapeHtml(description)}" />`,
    ...(siteUrl ? [`<meta property="og:url" content="${escapeHtml(siteUrl + path)}" />`] : []),
    ...(image
      ? [
          `<meta property="og:image" content="${escapeHtml(image)}" />`,
          `<meta property="og:image:width" content="1200" />`,
          `<meta property="og:image:height" content="630" />`,
          `<meta name="twitter:card" content="summary_large_image" />`,
        ]
      : [`<meta name="twitter:card" content="summary" />`]),
    ...styles
      .filter((file) => !template.includes(file))
      .map((file) => `<link rel="stylesheet" href="./${file}" />`),
    ...fonts.map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${file}" />`),
    ...scripts
      .filter((file) => !template.includes(file))
      .map((file) => `<link rel="modulepreload" crossorigin href="./${file}" />`),
  ]
  const head = [`<title>${escapeHtml(title)}</title>`, ...meta]
  let html = template.replace('<html lang="en">', `<html lang="${lang}">`)
  // A sandboxed frame has an opaque origin: with `crossorigin` it would be refused the styles too.
  html = html.replace(/(<link rel="stylesheet") crossorigin/g, '$1')
  html = fill(html, '<meta charset="utf-8" />', first.join('\n    '))
  html = fill(html, '<title>Descent</title>', head.join('\n    '))
  return fill(html, '<div id="root"></div>', `<div id="root">${content}</div>`)
}
