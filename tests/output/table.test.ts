import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableCsv } from '../../src/output/table.ts'

/** A reader of RFC 4180, written from its grammar. */
function read(text: string): string[][] {
  const records: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        field += text[at]
        if (text[at] === '"') at++
      }
      at++
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') field += text[at++]
    records.at(-1)?.push(field)
    if (text[at] === ',') at++
    else if (text.startsWith('\r\n', at)) {
      at += 2
      records.push([])
    } else throw new Error(`Malformed at ${at}`)
  }
  records.pop()
  return records
}

describe('tableCsv', () => {
  test('units in the header, CRLF at every end, missing values empty', () => {
    const columns = [{ label: 'step' }, { label: 'loss', unit: 'nats' }]
    expect(
      tableCsv({
        columns,
        rows: [
          [0, 2.5],
          [1, undefined],
        ],
      }),
    ).toBe('step,loss (nats)\r\n0,2.5\r\n1,\r\n')
  })
  test('commas, quotes and line breaks are quoted', () => {
    expect(tableCsv({ columns: [{ label: 'a "b", c' }], rows: [['x\ny'], ['plain']] })).toBe(
      '"a ""b"", c"\r\n"x\ny"\r\nplain\r\n',
    )
  })
  test('numbers read back to the same double', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1 }), (values) => {
        const text = tableCsv({ columns: [{ label: 'x' }], rows: values.map((value) => [value]) })
        const back = read(text)
          .slice(1)
          .map(([value]) => Number(value))
        back.forEach((value, index) => {
          expect(value === values[index] || (Number.isNaN(value) && Number.isNaN(values[index]))).toBe(true)
        })
        expect(back).toHaveLength(values.length)
      }),
    )
  })
  test('any words read back the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string()), { minLength: 1 }), (rows) => {
        const text = tableCsv({ columns: [{ label: 'a' }, { label: 'b' }], rows })
        expect(read(text)).toEqual([['a', 'b'], ...rows])
      }),
    )
  })
})
