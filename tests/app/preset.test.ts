import { describe, expect, it } from 'vitest'
import { neighbour, presetOf } from '../../src/app/lab/preset.ts'
import { choice, logReal, seed } from '../../src/lab/parameter.ts'

const cases = {
  parameters: {
    scale: logReal({ default: 0.01, min: 1e-4, max: 10 }),
    rule: choice(['normal', 'he'], 'normal'),
    seed: seed(),
  },
  presets: { small: {}, large: { scale: 1 }, he: { rule: 'he' } },
}
const values = (given: object) => ({ scale: 0.01, rule: 'normal', seed: 42, ...given })

describe('presetOf', () => {
  it('knows a preset whatever the seed', () => {
    expect(presetOf(cases, values({}))).toBe('small')
    expect(presetOf(cases, values({ scale: 1, seed: 7 }))).toBe('large')
    expect(presetOf(cases, values({ scale: 1, rule: 'he' }))).toBeUndefined()
  })
})

describe('neighbour', () => {
  it('goes round the presets', () => {
    expect(neighbour(cases, values({}), 1)).toBe('large')
    expect(neighbour(cases, values({}), -1)).toBe('he')
    expect(neighbour(cases, values({ rule: 'he' }), 1)).toBe('small')
  })

  it('enters at the near end from values of no preset', () => {
    expect(neighbour(cases, values({ scale: 2 }), 1)).toBe('small')
    expect(neighbour(cases, values({ scale: 2 }), -1)).toBe('he')
    expect(neighbour({ ...cases, presets: {} }, values({}), 1)).toBeUndefined()
  })
})
