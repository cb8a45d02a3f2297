import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labPath, parseLink } from '../../src/lab/link.ts'

const link = { id: 'init/layer-statistics', query: 'scale=0.01&seed=7' }

describe('parseLink', () => {
  it.each([
    'https://example.org/init/layer-statistics/?scale=0.01&seed=7',
    'http://localhost:5173/init/layer-statistics?scale=0.01&seed=7#top',
    'https://example.org/courses/2026/descent/init/layer-statistics/index.html?scale=0.01&seed=7',
    'file:///home/reader/descent/init/layer-statistics/index.html?scale=0.01&seed=7',
    '/init/layer-statistics/?scale=0.01&seed=7',
    '/base/init/layer-statistics/?scale=0.01&seed=7',
    './init/layer-statistics/?scale=0.01&seed=7',
    ' init/layer-statistics?scale=0.01&seed=7 ',
  ])('reads %s', (text) => {
    expect(parseLink(text)).toEqual(link)
  })

  it('takes a link without a query, and one whose query holds a path', () => {
    expect(parseLink('init/layer-statistics')).toEqual({ id: 'init/layer-statistics', query: '' })
    expect(parseLink('init/layer-statistics?a=/x/y?z#/q')?.query).toBe('a=/x/y?z')
  })

  it.each(['', '/', 'https://example.org/', 'https://a/b', 'init', '../..', 'init/__proto__', '%/x'])(
    'finds no lab in %j',
    (text) => {
      expect(parseLink(text)).toBeUndefined()
    },
  )

  it('never throws, and reads what labPath wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseLink(text)
      }),
    )
    expect(parseLink(labPath({ id: 'a/b', query: 'x=1' }))).toEqual({ id: 'a/b', query: 'x=1' })
    expect(labPath({ id: 'a/b', query: '' })).toBe('a/b/')
  })
})
