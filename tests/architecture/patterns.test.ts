import { expect, it } from 'vitest'
import { filesBelow, lineOf, parse, walk } from './source.ts'

const LENGTH = 20_000
/** A linear pattern takes about 0.1 ms for such a text, a quadratic one a quarter of a second. */
const MOST_MS = 50

const STARTS = ['', '1', '-', '1.', '1e', '0,', '%', 'a', 'a=', '<', '"']
const PUMPS = [
  '0',
  '1',
  '10',
  ' ',
  '1 ',
  ',',
  '1,',
  '.',
  '-',
  '−',
  'x',
  'a',
  'a-',
  '%41',
  '%',
  '&',
  '=',
  '/',
  '\n',
  '"',
  '<',
  '×',
]
const ENDS = ['', 'x', '!', '\n', '\0']

// What links, files and people write is read in these rooms; plots and topics read only what the course itself writes.
const files = ['app', 'data', 'lab', 'session', 'ui', 'worker'].flatMap((room) =>
  filesBelow(`src/${room}`, ['.ts', '.tsx']),
)

const patterns = files.flatMap((file) => {
  const found: { readonly where: string; readonly pattern: RegExp }[] = []
  walk(parse(file), ({ type, start, regex }) => {
    if (type === 'Literal' && regex)
      found.push({
        where: `${file.path}:${lineOf(file, start)}`,
        pattern: new RegExp(regex.pattern, regex.flags),
      })
  })
  return found
})

/** Milliseconds that a pattern needs for a text, the better of two times. */
function time(pattern: RegExp, text: string): number {
  const once = () => {
    const start = performance.now()
    pattern.lastIndex = 0
    text.replace(pattern, '')
    return performance.now() - start
  }
  const first = once()
  return first > MOST_MS ? Math.min(first, once()) : first
}

it('finds patterns', () => {
  expect(patterns.length).toBeGreaterThan(10)
})

it.each(patterns)(
  '$pattern of $where takes time in proportion to the length of what it reads',
  ({ pattern }) => {
    const slow: string[] = []
    for (const pump of PUMPS) {
      const body = pump.repeat(LENGTH / pump.length)
      if (slow.length > 0) break
      for (const start of STARTS) {
        for (const end of ENDS) {
          if (time(pattern, start + body + end) > MOST_MS) slow.push(JSON.stringify(`${start}${pump}…${end}`))
          if (slow.length > 0) break
        }
      }
    }
    expect(slow).toEqual([])
  },
  60_000,
)
