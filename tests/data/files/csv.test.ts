import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/data/files/csv.ts'
import { csvRecords } from '../../../src/data/files/csv-records.ts'
import { DataFileError } from '../../../src/data/files/data-file-error.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('names from the first line, classes in the order of the alphabet', () => {
  const data = readCsv(bytes('width,height,kind\n1,2.5,setosa\r\n\n-3e1,.5,"iris, ""blue"""\n4,5,setosa'))
  expect(data.columns).toEqual(['width', 'height'])
  expect(data.names).toEqual(['iris, "blue"', 'setosa'])
  expect([...data.labels]).toEqual([1, 0, 1])
  expect(data.shape).toEqual([1, 1, 2])
  expect([...data.values]).toEqual([1, 2.5, -30, 0.5, 4, 5])
})

test('without names; a label column by number; labels in the order of their numbers', () => {
  const data = readCsv(bytes('10,1,2\n9,3,4\n10,5,6\n'), { label: 0 })
  expect(data.columns).toEqual(['x0', 'x1'])
  expect(data.names).toEqual(['9', '10'])
  expect([...data.labels]).toEqual([1, 0, 1])
})

test('a label column by name', () => {
  const data = readCsv(bytes('\ufeffy,a\n1,2\n0,3'), { label: 'y' })
  expect(data.columns).toEqual(['a'])
  expect([...data.labels]).toEqual([1, 0])
})

test('records that were quoted come back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '7', ' ', 'é') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = rows
        .map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      const records = [...csvRecords(text)]
      expect(records.map(({ cells }) => cells)).toEqual(rows)
      let line = 1
      rows.forEach((cells, i) => {
        expect(records[i].line).toBe(line)
        line += 1 + cells.join('').split('\n').length - 1
      })
    }),
  )
})

describe('damage is named by its line', () => {
  test.each([
    ['empty', '', {}, 'Line 1: no data'],
    ['names only', 'a,b\n', {}, 'Line 1: names of columns and no data'],
    ['one column', '\n1\n2', {}, 'Line 2: a single column'],
    ['a short line', 'a,b,c\n1,2,x\n1,x', {}, 'Line 3: 2 columns instead of 3'],
    ['a word among numbers', '1,2,x\n1,two,x', {}, "Line 2: 'two' is not a number"],
    ['a hexadecimal number', '1,2,x\n1,0x1F,x', {}, "Line 2: '0x1F' is not a number"],
    ['Infinity', '1,2,x\nInfinity,2,x', {}, "Line 2: 'Infinity' is not a number"],
    ['past float32', '1,2,x\n1e39,2,x', {}, 'Line 2: 1e39 is too large'],
    ['an empty cell', '1,2,x\n1,,x', {}, "Line 2: '' is not a number"],
    ['no label', '1,2,x\n1,2,', {}, 'Line 2: no label'],
    ['a quote left open', '1,2,x\n1,2,"x\n', {}, 'Line 2: a quote that is never closed'],
    ['text after a quote', '1,2,"x"y\n', {}, 'Line 1: text after a closing quote'],
    ['a label column that is not there', 'a,b\n1,2', { label: 'c' }, 'Line 1: no column c among 2'],
    ['a label column past the end', '1,2\n1,2', { label: 2 }, 'Line 1: no column 2 among 2'],
    ['numbers for labels', '1,0.1\n1,0.2\n1,0.3', { mostClasses: 2 }, 'Line 3: more than 2 different labels'],
  ] as const)('%s', (_, text, options, message) => {
    expect(() => readCsv(bytes(text), options)).toThrow(message)
  })

  test('bytes that are not UTF-8', () => {
    expect(() => readCsv(Uint8Array.of(0x31, 0x2c, 0xff, 0x0a))).toThrow('Byte 2: not UTF-8 text')
  })

  test('any text gives data or a DataFileError', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', ',', '"', '\n', '\r', 'x', '.', '-', ' '),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, (t) => {
        try {
          const { values, labels, classes } = readCsv(bytes(t))
          expect(Array.from(values).every(Number.isFinite)).toBe(true)
          expect(labels.every((label) => label >= 0 && label < classes)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(DataFileError)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
