import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataSet } from '../../src/data/files/data-set.ts'
import { createContext } from '../../src/lab/context.ts'
import { formatIdentity, identityOf, namedData, parseIdentity } from '../../src/lab/data-file.ts'
import { failureOf } from '../../src/lab/failure.ts'
import { dataFile, seed } from '../../src/lab/parameter.ts'
import { parseValue } from '../../src/lab/value.ts'

const set: DataSet = {
  shape: [1, 2, 2],
  values: new Uint8Array(48).map((_, i) => i),
  labels: Int32Array.from({ length: 12 }, (_, i) => i % 3),
  classes: 3,
  names: ['a', 'b', 'c'],
}

test('an identity is read as it was written, and nothing else is', () => {
  const text = formatIdentity(identityOf(set))
  expect(text).toMatch(/^12x1x2x2\.3\.[0-9a-f]{32}$/)
  expect(parseIdentity(text)).toEqual(identityOf(set))
  const schema = dataFile()
  expect(parseValue(schema, text)).toEqual({ ok: true, value: text })
  expect(parseValue(schema, '')).toEqual({ ok: true, value: '' })
  const hash = text.slice(-32)
  for (const wrong of [
    'x',
    `9x1x2x2.3.${hash}`,
    `12x2x2x2.3.${hash}`,
    `012x1x2x2.3.${hash}`,
    `12x1x0x2.3.${hash}`,
  ])
    expect(parseValue(schema, wrong).ok).toBe(false)
  expect(parseValue(schema, `200000x3x999x999.3.${hash}`).ok).toBe(false)
  fc.assert(fc.property(fc.string(), (any) => parseIdentity(any) === undefined))
})

test('every value and every label counts; names and the way of keeping do not', () => {
  const hash = identityOf(set).hash
  const values = Uint8Array.from(set.values)
  values[47]++
  expect(identityOf({ ...set, values }).hash).not.toBe(hash)
  const labels = set.labels.slice()
  labels[0] = 2
  expect(identityOf({ ...set, labels }).hash).not.toBe(hash)
  expect(identityOf({ ...set, names: ['x', 'y', 'z'] }).hash).toBe(hash)
  const floats = Float32Array.from(set.values, (value) => value / 255)
  expect(identityOf({ ...set, values: floats }).hash).toBe(hash)
})

test('a run without the data that its values name fails, and says which', () => {
  const schema = { file: dataFile(), seed: seed() }
  const file = formatIdentity(identityOf(set))
  expect(namedData(schema, { file: '', seed: 1 })).toBeUndefined()
  expect(createContext(schema, { file, seed: 1 }, 'reference', undefined, set).data).toBe(set)
  try {
    createContext(schema, { file, seed: 1 }, 'reference')
    expect.unreachable()
  } catch (error) {
    expect(failureOf(error, 0)).toEqual({ kind: 'data', data: file })
  }
})
