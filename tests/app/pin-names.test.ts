import { expect, it } from 'vitest'
import { pinNames } from '../../src/app/lab/pin-names.ts'
import { defaultValues, valuesWith } from '../../src/lab/defaults.ts'
import { sample } from '../lab/sample.ts'

const text = {
  parameters: {
    count: { label: 'Steps', help: '' },
    rate: { label: 'Learning rate', help: '' },
    start: { label: 'Start', help: '' },
    rule: { label: 'Rule', help: '', options: { plain: 'plain', 'sign-based': 'by sign' } },
    noisy: { label: 'Noise', help: '' },
    seed: { label: 'Seed', help: '' },
  },
  presets: {},
}
const words = { experiment: sample, text, same: 'same settings', state: (on: boolean) => (on ? 'on' : 'off') }
const defaults = defaultValues(sample.parameters)
const values = (given: object) => valuesWith(sample.parameters, given)

it('a pinned run is called by what sets it apart', () => {
  expect(pinNames(words, defaults, [values({ rule: 'sign-based' })])).toEqual(['by sign'])
  expect(pinNames(words, defaults, [values({ rate: 0.25 }), values({ noisy: true })])).toEqual([
    'Learning rate 0.25, Noise: off',
    expect.stringContaining('Noise: on'),
  ])
  expect(pinNames(words, defaults, [defaults])).toEqual(['same settings'])
})

it('one that differs in much is cut short', () => {
  const [name] = pinNames(words, defaults, [values({ rule: 'sign-based', noisy: true, seed: 3, rate: 0.25 })])
  expect(name).toMatch(/ …$/)
})
