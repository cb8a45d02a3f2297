import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { escapeHtml, pageHtml, rootOf } from '../../build/page-html.mjs'

const template = readFileSync(join(import.meta.dirname, '..', '..', 'index.html'), 'utf8')
const page = { path: 'init/symmetry/', title: 'Symmetry <&> "more"', description: 'What stays identical' }
const html = pageHtml(template, page, '<p>$& content</p>', {
  scripts: ['assets/a.js'],
  styles: ['assets/a.css'],
  card: 'cards/init-symmetry.png',
  siteUrl: 'https://example.org/course/',
})

describe('pageHtml', () => {
  test('resolves every relative address of a page against the root of the site', () => {
    for (const path of ['', 'init/', 'init/symmetry/']) {
      const at = new URL(path, 'https://example.org/some/base/')
      expect(new URL(rootOf(path), at).pathname).toBe('/some/base/')
    }
  })

  test('writes words as text and content as it is', () => {
    expect(html).toContain('<title>Symmetry &lt;&amp;&gt; &quot;more&quot;</title>')
    expect(html).toContain('<div id="root"><p>$& content</p></div>')
    expect(escapeHtml('<script>')).toBe('&lt;script&gt;')
  })

  test('states the policy and the base before anything that loads', () => {
    const places = [
      'http-equiv="Content-Security-Policy"',
      '<base href="../../" />',
      'href="./',
      '<script type="module"',
    ]
    const offsets = places.map((place) => html.indexOf(place))
    expect(offsets).not.toContain(-1)
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
  })

  test('allows no inline script but its own', () => {
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1])
    const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    const allowed = /script-src ([^;]*)/
      .exec(html)?.[1]
      .split(' ')
      .filter((word) => word.startsWith("'sha256"))
    expect(allowed).toEqual(hashes)
  })

  test('gives social cards absolute addresses where the site knows its own', () => {
    expect(html).toContain('content="https://example.org/course/cards/init-symmetry.png"')
    expect(html).toContain('content="https://example.org/course/init/symmetry/"')
  })

  test('announces chunks and styles of the page', () => {
    expect(html).toContain('<link rel="modulepreload" crossorigin href="./assets/a.js" />')
    expect(html).toContain('<link rel="stylesheet" href="./assets/a.css" />')
  })

  test('refuses a template without the places it fills in', () => {
    expect(() => pageHtml('<html></html>', page, '', {})).toThrow('charset')
  })
})
