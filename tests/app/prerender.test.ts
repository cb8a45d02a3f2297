import { beforeAll, describe, expect, it } from 'vitest'
import { type PageSpec, pages, render } from '../../src/app/prerender.tsx'
import { THERE } from '../../src/topics/registry.ts'

let specs: PageSpec[] = []
const html = new Map<string, string>()

beforeAll(async () => {
  specs = await pages()
  for (const { path } of specs) html.set(path, await render(path))
}, 120_000)

const attributes = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value)

/** Text of the page's first heading, its entities decoded. */
function heading(text: string): string {
  const inner = /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? ''
  return inner
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
}

describe('pages', () => {
  it('lists the first page, and every topic with its labs', () => {
    const expected = ['']
    for (const { id, labs } of THERE) expected.push(`${id}/`, ...labs.map((lab) => `${lab}/`))
    expect(specs.map(({ path }) => path)).toEqual(expected)
    expect(expected).toContain('init/layer-statistics/')
  })

  it('gives each page a title and a description of its own', () => {
    expect(new Set(specs.map(({ title }) => title)).size).toBe(specs.length)
    for (const { title, description } of specs) {
      expect(title.length).toBeGreaterThan(8)
      expect(description.length).toBeGreaterThan(40)
    }
  })

  it('names what follows a lab’s page: the lab alone, of an article: all its labs', () => {
    const following = (path: string) => specs.find((spec) => spec.path === path)?.following ?? []
    const labs = (path: string) => following(path).filter((file) => file.endsWith('/lab.ts'))
    expect(labs('init/layer-statistics/')).toEqual(['src/topics/init/layer-statistics/lab.ts'])
    expect(labs('init/')).toHaveLength(THERE.find(({ id }) => id === 'init')?.labs.length ?? -1)
    expect(following('')).toEqual([])
    for (const { modules } of specs) for (const file of modules) expect(file).not.toMatch(/lab\.ts$/)
  })
})

describe('render', () => {
  it('shows one h1 that the title begins with', () => {
    for (const { path, title } of specs) {
      const text = html.get(path) ?? ''
      expect(text.match(/<h1/g), path).toHaveLength(1)
      expect(heading(text).length, path).toBeGreaterThan(3)
      if (path !== '') expect(title.startsWith(heading(text)), `${title} / ${heading(text)}`).toBe(true)
    }
  })

  it('links relatively, so that the site works under any folder', () => {
    for (const [path, text] of html) {
      const links = attributes(text, 'href')
      expect(links.length, path).toBeGreaterThan(3)
      for (const link of links) expect(link, path).not.toMatch(/^(\/|#)/)
    }
  })

  it('has no dead link', () => {
    const known = new Set(['./', ...specs.map(({ path }) => path)])
    for (const [path, text] of html) {
      for (const link of attributes(text, 'href')) {
        if (/^[a-z]+:/.test(link)) continue
        const [address, place] = link.split('#')
        expect(known, `${link} on ${path}`).toContain(address.split('?')[0])
        if (place !== undefined && address === path)
          expect(text, `${link} on ${path}`).toContain(`id="${place}"`)
      }
    }
  })

  it('names ids once and labels only with ids that are there', () => {
    for (const [path, text] of html) {
      const ids = attributes(text, 'id')
      expect(ids.length, path).toBe(new Set(ids).size)
      for (const name of ['aria-labelledby', 'for', 'popovertarget', 'popoverTarget']) {
        for (const id of attributes(text, name)) expect(ids, `${name} on ${path}`).toContain(id)
      }
    }
  })

  it('leaves nothing of a figure to be filled in by a script', () => {
    const figures = [...html].flatMap(([path, text]) =>
      text
        .split('<figure class="figure"')
        .slice(1)
        .map((figure) => ({ path, picture: figure.split('class="controls"')[0] })),
    )
    expect(figures.length).toBeGreaterThan(30)
    for (const { path, picture } of figures) {
      expect(picture, path).toContain('class="figure-live" id="')
      expect(picture, path).not.toContain('<canvas')
      expect(picture, path).not.toMatch(/class="formula[^"]*"><\/span>/)
      expect(picture, path).not.toContain('NaN')
    }
  })
})
