import { describe, expect, it } from 'vitest'
import { addressedQuery, settingsQuery } from '../../src/app/lab/addressed.ts'
import { decode } from '../../src/lab/codec.ts'
import { sample } from '../lab/sample.ts'

describe('addressedQuery', () => {
  const { values } = decode('seed=9', sample)

  it('is that of the opened link with all that it prescribes, in the view asked for', () => {
    const opened = 'count=50&v=3&at=9&changes=5:rate:0.1&pin=seed%3D8'
    expect(addressedQuery(sample, { values, opened })).toBe(opened)
    expect(addressedQuery(sample, { values, opened }, { view: 'present' })).toBe(
      'count=50&v=3&at=9&view=present&changes=5:rate:0.1&pin=seed%3D8',
    )
  })

  it('is that of the settings where none is followed', () => {
    expect(addressedQuery(sample, { values })).toBe('seed=9')
    expect(addressedQuery(sample, { values }, { view: 'embed' })).toBe('seed=9&view=embed')
  })
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
