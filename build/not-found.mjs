import { createHash } from 'node:crypto'

const style = `
  :root { color-scheme: light dark; font: 1.0625rem/1.55 Inter, system-ui, sans-serif }
  body { margin: 12vh auto; max-width: 38rem; padding: 0 1.5rem; background: #fbfaf7; color: #1b1d22 }
  h1 { font-size: 1.75rem; line-height: 1.2 }
  a { color: #0067a5 }
  li { margin: .3rem 0 }
  @media (prefers-color-scheme: dark) { body { background: #14161a; color: #eceae4 } a { color: #6bb8ee } }
`

// The page is served at any depth below a root that the build does not know, so it looks for course.json upwards.
const script = `
  const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j)
    for (let i = 1; i <= a.length; i++) {
      const next = [i]
      for (let j = 1; j <= b.length; j++)
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      row = next
    }
    return row[b.length]
  }
  const find = async () => {
    const folders = location.pathname.split('/').slice(0, -1)
    for (let depth = folders.length; depth > 0; depth--) {
      const base = folders.slice(0, depth).join('/') + '/'
      try {
        const answer = await fetch(base + 'course.json')
        if (answer.ok) return { base, pages: await answer.json() }
      } catch {}
    }
  }
  find().then((found) => {
    if (!found) return
    const wanted = location.pathname.slice(found.base.length).toLowerCase()
    const near = found.pages
      .map((page) => ({ ...page, far: distance(wanted, page.path) - (wanted && page.path.startsWith(wanted.split('/')[0] + '/') ? 6 : 0) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, 5)
    const list = document.getElementById('near')
    for (const page of [{ path: '', title: 'The whole course' }, ...near.filter(({ path }) => path)]) {
      const link = document.createElement('a')
      link.href = found.base + page.path
      link.textContent = page.title
      const item = document.createElement('li')
      item.append(link)
      list.append(item)
    }
    document.getElementById('offer').hidden = false
  })
`

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A page for unknown addresses that works at any depth: it carries all it needs, and names the pages nearest by name. */
export const notFoundHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Nothing at this address · Descent</title>
    <link rel="icon" href="data:," />
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>There is nothing at this address</h1>
      <p>The link may have been cut off or mistyped: a lab’s address has two parts, a topic and a lab, such as <code>init/layer-statistics/</code>.</p>
      <div id="offer" hidden>
        <p>Perhaps you meant one of these:</p>
        <ul id="near"></ul>
      </div>
      <noscript><p>The course begins at the folder where this site is installed.</p></noscript>
    </main>
    <script>${script}</script>
  </body>
</html>
`
