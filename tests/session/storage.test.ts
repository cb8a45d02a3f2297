import { describe, expect, it } from 'vitest'
import { createStorage } from '../../src/session/storage.ts'

/** What Storage does, with switches for its faults. */
function browser({ full = false, refusing = false } = {}) {
  const kept = new Map<string, string>()
  const faults = { full, refusing }
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (faults.full) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
  const open = () => {
    if (faults.refusing) throw new DOMException('refused', 'SecurityError')
    return store
  }
  return { kept, faults, storage: createStorage(open) }
}

describe('createStorage', () => {
  it('keeps text in the browser under the site’s prefix', () => {
    const { kept, storage } = browser()
    storage.set('theme', 'dark')
    expect([...kept]).toEqual([['descent:theme', 'dark']])
    expect(storage.get('theme')).toBe('dark')
    storage.remove('theme')
    expect(storage.get('theme')).toBeUndefined()
    expect(kept.size).toBe(0)
  })

  it('remembers in memory what a browser refuses to keep', () => {
    const { storage } = browser({ refusing: true })
    expect(storage.get('theme')).toBeUndefined()
    storage.set('theme', 'dark')
    expect(storage.get('theme')).toBe('dark')
    storage.remove('theme')
    expect(storage.get('theme')).toBeUndefined()
  })

  it('gives the newest text where the browser is full and holds an old one', () => {
    const { faults, storage } = browser()
    storage.set('theme', 'dark')
    faults.full = true
    storage.set('theme', 'light')
    expect(storage.get('theme')).toBe('light')
    faults.full = false
    storage.set('theme', 'system')
    expect(storage.get('theme')).toBe('system')
  })

  it('works where there is no storage at all', () => {
    const storage = createStorage(() => undefined)
    storage.set('a', 'b')
    expect(storage.get('a')).toBe('b')
  })
})
