import { afterEach, expect, it, vi } from 'vitest'
import { reloadOnStaleChunk } from '../../src/app/stale-chunk.ts'

const OWN = './assets/index-OLD.js'

interface World {
  /** The document that the site has now; undefined while it cannot be fetched. */
  readonly html?: string
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'>
}

function memory(start: Record<string, string> = {}): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map(Object.entries(start))
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) }
}

/** How often the page is loaded anew when `failures` scripts fail one after the other. */
async function reloads({ html, storage = memory() }: World, failures = 1): Promise<number> {
  const reload = vi.fn()
  let fail = async () => {}
  vi.stubGlobal('addEventListener', (_name: string, listener: () => Promise<void>) => {
    fail = listener
  })
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => OWN }) })
  vi.stubGlobal('location', { href: 'https://host/init/', reload })
  vi.stubGlobal('sessionStorage', storage)
  vi.stubGlobal('fetch', async () => {
    if (html === undefined) throw new TypeError('Failed to fetch')
    return new Response(html)
  })
  reloadOnStaleChunk()
  for (let i = 0; i < failures; i++) await fail()
  return reload.mock.calls.length
}

afterEach(() => {
  vi.unstubAllGlobals()
})

it('loads the page anew, once, where the site has a newer one', async () => {
  expect(await reloads({ html: '<script src="./assets/index-NEW.js">' }, 5)).toBe(1)
})

it('does not where the page cannot be fetched, or is the one that runs', async () => {
  expect(await reloads({})).toBe(0)
  expect(await reloads({ html: `<script src="${OWN}">` })).toBe(0)
})

it('is not held up by a reload that was noted in time to come', async () => {
  const storage = memory({ 'descent:reloaded': String(Date.now() + 1e9) })
  expect(await reloads({ html: 'newer', storage }, 3)).toBe(1)
})

it('does not where it cannot note that it did', async () => {
  const silent = { getItem: () => null, setItem: () => {} }
  expect(await reloads({ html: 'newer', storage: silent })).toBe(0)
})
