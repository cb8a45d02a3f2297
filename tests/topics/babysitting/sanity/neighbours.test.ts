import { expect, test } from 'vitest'
import { neighbourAgreement } from '../../../../src/topics/babysitting/sanity/neighbours.ts'

test('counts the points whose nearest other point has their label', () => {
  // On a line at 0, 1, 2.5, 10, 11: the nearest ones are 1, 0, 1, 11, 10.
  const x = [0, 1, 2.5, 10, 11]
  expect(neighbourAgreement(x, [0, 0, 0, 1, 1], 1)).toBe(1)
  expect(neighbourAgreement(x, [0, 1, 1, 1, 1], 1)).toBe(0.6)
  expect(neighbourAgreement(x, [0, 1, 0, 0, 1], 1)).toBe(0)
})

test('measures in the space of all numbers of an example', () => {
  expect(neighbourAgreement([0, 0, 0, 5, 3, 0], [1, 0, 1], 2)).toBeCloseTo(2 / 3, 15)
})
