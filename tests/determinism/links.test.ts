import { describe, expect, test } from 'vitest'
import { experimentIds, runLink } from './entry.ts'
import recorded from './links.json'

interface RecordedLink {
  readonly link: string
  readonly stop: number
  readonly version: number
  readonly hash: string
}

const links = recorded as readonly RecordedLink[]

describe('old links give their old numbers', () => {
  test.each(links)('$link', async ({ link, stop, version, hash }) => {
    const result = await runLink(link, { stop })
    const advice =
      result.version === version
        ? `The numbers of ${link} changed: raise the version of ${result.id} to ${version + 1}, then run npm run determinism -- --record`
        : `${result.id} is now version ${result.version}: run npm run determinism -- --record`
    expect({ version: result.version, hash: result.hash }, advice).toEqual({ version, hash })
  })

  test('every lab has links on record (npm run determinism -- --record)', () => {
    const guarded = new Set(links.map(({ link }) => link.split('?')[0]))
    expect(experimentIds.filter((id) => !guarded.has(id))).toEqual([])
  })
})
