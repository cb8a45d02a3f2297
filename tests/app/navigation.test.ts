import { afterEach, describe, expect, it, vi } from 'vitest'
import { enter, placeOf } from '../../src/app/navigation.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('placeOf', () => {
  it('is what the fragment names, and nothing where the fragment is malformed', () => {
    vi.stubGlobal('document', { getElementById: (id: string) => (id === 'a b' ? 'place' : null) })
    expect(placeOf('#a%20b')).toBe('place')
    expect(placeOf('#%')).toBeNull()
    expect(placeOf('#%E0%A4%A')).toBeNull()
  })
})

describe('enter', () => {
  it('loads the page where the browser refuses to change the address, as for one from a file', () => {
    const assign = vi.fn()
    vi.stubGlobal('scrollY', 0)
    vi.stubGlobal('location', { assign })
    vi.stubGlobal('history', {
      replaceState: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
    expect(enter(new URL('file:///course/init/?seed=1'))).toBe(false)
    expect(String(assign.mock.calls[0][0])).toBe('file:///course/init/index.html?seed=1')
  })
})
