import { describe, expect, it } from 'vitest'
import { addressedQuery, settingsQuery } from '../../src/app/lab/addressed.ts'
import { decode } from '../../src/lab/codec.ts'
import { sample } from '../lab/sample.ts'
import { sessionOf } from '../session/played-session.ts'

describe('addressedQuery', () => {
  const { values } = decode('seed=9', sample)
  const pins = sessionOf('pin=seed%3D8').state().pins

  it('is that of the opened link with all that it prescribes, in the view asked for', () => {
    const opened = 'count=50&v=3&at=9&changes=5:rate:0.1&pin=seed%3D8'
    expect(addressedQuery(sample, { values, opened, pins })).toBe(opened)
    expect(addressedQuery(sample, { values, opened, pins }, { view: 'present' })).toBe(
      'count=50&v=3&at=9&view=present&changes=5:rate:0.1&pin=seed%3D8',
    )
  })

  it('is that of the settings where none is followed', () => {
    expect(addressedQuery(sample, { values, pins: [] })).toBe('seed=9')
    expect(addressedQuery(sample, { values, pins: [] }, { view: 'embed' })).toBe('seed=9&view=embed')
  })

  it('holds what is pinned now, in place of what the link pinned', () => {
    expect(addressedQuery(sample, { values, pins })).toBe('seed=9&pin=seed%3D8')
    expect(addressedQuery(sample, { values, opened: 'seed=9&pin=seed%3D7&pin=', pins })).toBe(
      'seed=9&pin=seed%3D8',
    )
  })
})

it('an address stays readable where the codec would write a longer one than it reads', () => {
  const changes = Array.from({ length: 630 }, (_, i) => `${1000 + i}:rate:.1`).join(',')
  const given = `seed=9&changes=${changes.slice(0, 8100).replace(/,[^,]*$/, '')}`
  expect(given.length).toBeLessThan(8192)
  const { session, state } = sessionOf(given)
  for (const look of [{}, { view: 'present' }] as const) {
    const address = addressedQuery(sample, state(), look)
    expect(decode(address, sample).values.seed).toBe(9)
    expect(decode(address, sample).changes?.length).toBeGreaterThan(500)
  }
  expect(settingsQuery(sample, `?${given}`).query).toBe(addressedQuery(sample, state()))
  session.dispose()
})

describe('settingsQuery', () => {
  it('leaves out the view, and what was not understood', () => {
    expect(settingsQuery(sample, '?view=embed&at=4&seed=9')).toEqual({
      query: 'seed=9&at=4',
      rejected: false,
    })
    expect(settingsQuery(sample, 'seed=9&colour=red')).toEqual({ query: 'seed=9', rejected: true })
  })
})
