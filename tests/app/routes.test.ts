import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../../src/app/distance.ts'
import { pathOf, type Route, routeOf, sameRoute } from '../../src/app/routes.ts'
import { COURSE, THERE } from '../../src/topics/registry.ts'

const there = THERE.map(({ id }) => id)
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)
const root = fc
  .array(name, { maxLength: 4 })
  .map((folders) => `${folders.map((folder) => `/${folder}`).join('')}/`)
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ page: 'home' } as const),
  fc.constantFrom(...there).map((topic) => ({ page: 'topic', topic }) as const),
  fc.tuple(fc.constantFrom(...there), name).map(([topic, lab]) => ({ page: 'lab', topic, lab }) as const),
)

describe('routeOf', () => {
  it('reads back every address it writes, under any folder', () => {
    fc.assert(
      fc.property(root, route, (folder, wanted) => {
        expect(routeOf(folder + pathOf(wanted), folder)).toEqual(wanted)
      }),
    )
  })

  it('takes an address with or without its last slash and index.html', () => {
    const lab = { page: 'lab', topic: 'init', lab: 'layer-statistics' }
    for (const path of [
      'init/layer-statistics',
      'init/layer-statistics/',
      'init/layer-statistics/index.html',
    ]) {
      expect(routeOf(`/course/${path}`, '/course/')).toEqual(lab)
    }
  })

  it('never throws, and calls unknown what no page answers', () => {
    fc.assert(
      fc.property(fc.string(), root, (path, folder) => {
        expect(['home', 'topic', 'lab', 'unknown']).toContain(routeOf(path, folder).page)
      }),
    )
    for (const path of ['nowhere/', '__proto__/', 'constructor/x/', 'init/a/b/']) {
      expect(routeOf(`/${path}`, '/')).toEqual({ page: 'unknown', path })
    }
  })

  it('knows a topic that is to come as unknown', () => {
    for (const { id } of COURSE.filter(({ labs }) => labs.length === 0))
      expect(routeOf(`/${id}/`, '/').page).toBe('unknown')
  })
})

describe('sameRoute', () => {
  it('tells a topic from its lab', () => {
    expect(sameRoute({ page: 'topic', topic: 'init' }, { page: 'topic', topic: 'init' })).toBe(true)
    expect(sameRoute({ page: 'topic', topic: 'init' }, { page: 'lab', topic: 'init', lab: 'symmetry' })).toBe(
      false,
    )
  })
})

describe('distance', () => {
  it('counts single changes', () => {
    expect(distance('kitten', 'sitting')).toBe(3)
    expect(distance('', 'init')).toBe(4)
    expect(distance('optimisers', 'optimizers')).toBe(1)
  })

  it('is symmetric, and zero only between equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a))
        expect(distance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
