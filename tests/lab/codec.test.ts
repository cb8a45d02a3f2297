import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, type LinkState, LONGEST_QUERY } from '../../src/lab/codec.ts'
import { defaultValues, valuesWith } from '../../src/lab/defaults.ts'
import { accepts } from '../../src/lab/value.ts'
import { sample } from './sample.ts'

const schema = sample.parameters
type Link = LinkState<typeof schema>

const keys = ['count', 'rate', 'start', 'rule', 'noisy', 'seed', 'v', 'at', 'view', 'changes', 'pin']
const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '%',
  '%E0%A4%A',
  '',
]
const hostileValues = [
  'NaN',
  'Infinity',
  '-1e999',
  '0x10',
  '1e9',
  '%',
  '%00',
  '<script>',
  '1:rate:9',
  '1:__proto__:1',
]

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
  fc.integer().map(String),
  fc.constantFrom(...hostileValues, 'plain', 'sign-based', 'on', 'present'),
)
const piece = fc
  .tuple(fc.oneof(fc.constantFrom(...keys, ...hostileKeys), fc.string()), value, fc.boolean())
  .map(([key, text, escaped]) => {
    const loneSurrogate = /\p{Surrogate}/u.test(key + text)
    return escaped && !loneSurrogate
      ? `${encodeURIComponent(key)}=${encodeURIComponent(text)}`
      : `${key}=${text}`
  })
const hostileQuery = fc.oneof(
  { arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('&')), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
)

const rate = fc.double({ min: 0.001, max: 1.5, noNaN: true })
const values = fc.record({
  count: fc.integer({ min: 1, max: 2_000_000 }),
  rate,
  start: fc.double({ min: 0, max: 10, noNaN: true }),
  rule: fc.constantFrom('plain' as const, 'sign-based' as const),
  noisy: fc.boolean(),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
})
const change = fc.record({
  step: fc.integer({ min: 1, max: 1e9 }),
  values: fc.oneof(fc.record({ rate }), fc.record({ rate, rule: fc.constantFrom('plain', 'sign-based') })),
})
const link = fc.record(
  {
    values,
    version: fc.integer({ min: 1, max: 1e6 }),
    at: fc.integer({ min: 1, max: 1e9 }),
    view: fc.constantFrom('present' as const, 'embed' as const),
    changes: fc
      .uniqueArray(change, { minLength: 1, maxLength: 5, selector: ({ step }) => step })
      .map((list) => list.sort((a, b) => a.step - b.step)),
    pins: fc.array(
      values.map((pinned) => encode({ values: pinned }, sample)),
      { minLength: 1, maxLength: 6 },
    ),
  },
  { requiredKeys: ['values'] },
)

const number = (whole: boolean, min: number, max: number) => ({
  kind: 'not-allowed',
  allowed: { kind: 'number', whole, min, max },
})

describe('decode', () => {
  it('takes 100,000 random and hostile links without an exception, and only legal values come out', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length
    fc.assert(
      fc.property(hostileQuery, (query) => {
        const decoded = decode(query, sample)
        for (const [name, parameter] of Object.entries(schema)) {
          if (!accepts(parameter, decoded.values[name as keyof typeof schema])) return false
        }
        return Object.keys(decoded.values).length === 6 && sample.conflicts?.(decoded.values)?.length === 0
      }),
      { numRuns: 100_000 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before)
  }, 30_000)

  it('gives back what encode wrote, bit for bit', () => {
    fc.assert(
      fc.property(link, (state) => {
        const { rejected, ...decoded } = decode(encode(state as Link, sample), sample)
        expect(rejected).toEqual([])
        expect({ ...decoded, values: { ...decoded.values } }).toEqual(state)
        for (const name of Object.keys(schema) as (keyof typeof schema)[]) {
          expect(Object.is(decoded.values[name], state.values[name])).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the defaults for an empty query', () => {
    const decoded = decode('', sample)
    expect({ ...decoded.values }).toEqual({
      count: 20,
      rate: 0.5,
      start: 1,
      rule: 'plain',
      noisy: false,
      seed: 7,
    })
    expect(decoded.rejected).toEqual([])
  })

  it('refuses what is out of bounds and names the bounds', () => {
    const { values: taken, rejected } = decode('?count=0&rate=3&start=11&seed=4294967296&count=5', sample)
    expect({ ...taken }).toEqual({ ...defaultValues(schema) })
    expect(rejected).toEqual([
      { key: 'count', text: '0', reason: number(true, 1, 2000000) },
      { key: 'rate', text: '3', reason: number(false, 0.001, 1.5) },
      { key: 'start', text: '11', reason: number(false, -10, 10) },
      { key: 'seed', text: '4294967296', reason: number(true, 0, 4294967295) },
      { key: 'count', text: '5', reason: { kind: 'repeated' } },
    ])
  })

  it('refuses __proto__ and leaves every prototype alone', () => {
    const { values: taken, rejected } = decode('__proto__=1&constructor=2&rate=0.25&__proto__[x]=1', sample)
    expect(rejected.map(({ key }) => key)).toEqual(['__proto__', 'constructor', '__proto__[x]'])
    expect(Object.getPrototypeOf(taken)).toBeNull()
    expect(taken.rate).toBe(0.25)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('refuses a query of more than 8 KB whole', () => {
    const short = `rate=0.25&count=${'0'.repeat(LONGEST_QUERY - 17)}5`
    expect(short.length).toBe(LONGEST_QUERY)
    expect(decode(short, sample).values.count).toBe(5)
    const long = decode(`${short}&`, sample)
    expect(long.values.rate).toBe(0.5)
    expect(long.rejected[0].reason).toEqual({ kind: 'too-long', bytes: 8192 })
    expect(long.rejected[0].text.length).toBe(80)
    expect(decode(`rate=0.25&count=${'é'.repeat(5000)}`, sample).values.rate).toBe(0.5)
  })

  it('takes a few milliseconds over a link of 8,100 digits', () => {
    const start = performance.now()
    for (const name of ['rate', 'start', 'seed', 'at', 'changes'])
      decode(`${name}=${'1'.repeat(8100)}x`, sample)
    expect(performance.now() - start).toBeLessThan(50)
  })

  it('reports at most 32 rejections and counts the rest', () => {
    const { rejected } = decode(Array.from({ length: 100 }, (_, i) => `k${i}=1`).join('&'), sample)
    expect(rejected.length).toBe(33)
    expect(rejected[32].reason).toEqual({ kind: 'more', count: 68 })
  })

  it('sets a parameter in conflict back to its default and says why', () => {
    const { values: taken, rejected } = decode('rule=sign-based&start=-2', sample)
    expect(taken.rule).toBe('sign-based')
    expect(taken.start).toBe(1)
    expect(rejected).toEqual([
      { key: 'start', text: '-2', reason: { kind: 'conflict', reason: 'must be positive with sign-based' } },
    ])
  })

  it('goes back to all defaults where a conflict lies with a default', () => {
    const stubborn = {
      plots: [],
      parameters: schema,
      conflicts: ({ rate: given }: { rate: number }) =>
        given > 1 ? [{ parameter: 'count' as const, reason: 'rate too large for 20 steps' }] : [],
    }
    const { values: taken, rejected } = decode('rate=1.2', stubborn)
    expect(taken.rate).toBe(0.5)
    expect(rejected[0].reason).toEqual({ kind: 'conflict', reason: 'rate too large for 20 steps' })
  })

  it('takes the plot that fills the frame, and the controls of an embedded figure, and writes them back', () => {
    const link = decode('rate=0.1&view=embed&plot=path&controls=rate,start', sample)
    expect(link.rejected).toEqual([])
    expect(link).toMatchObject({ view: 'embed', plot: 'path', controls: ['rate', 'start'] })
    expect(encode(link, sample)).toBe('rate=0.1&view=embed&plot=path&controls=rate,start')
  })

  it('refuses plots and controls that the lab does not have, with those that it has', () => {
    const { rejected, plot, controls } = decode('plot=std&view=embed&controls=rate,scale', sample)
    expect([plot, controls]).toEqual([undefined, undefined])
    expect(rejected).toEqual([
      {
        key: 'plot',
        text: 'std',
        reason: { kind: 'not-allowed', allowed: { kind: 'choice', options: ['path'] } },
      },
      {
        key: 'controls',
        text: 'rate,scale',
        reason: { kind: 'not-some', options: Object.keys(schema) },
      },
    ])
    const alone = decode('controls=rate', sample)
    expect(alone.controls).toBeUndefined()
    expect(alone.rejected[0]).toMatchObject({ key: 'controls', reason: { kind: 'not-embedded' } })
  })

  it('reads mid-run changes and refuses those of parameters that are not live', () => {
    const { changes, rejected } = decode('changes=3:rate:0.1,3:rule:sign-based,9:rate:7,5:count:3,x', sample)
    expect(changes).toEqual([{ step: 3, values: { rate: 0.1, rule: 'sign-based' } }])
    expect(rejected.map(({ text }) => text)).toEqual(['9:rate:7', '5:count:3', 'x'])
  })
})

describe('what a link carries besides', () => {
  it('is up to six pinned runs, the defaults among them', () => {
    expect(decode('pin=&pin=seed%3D1&pin=', sample)).toMatchObject({ pins: ['', 'seed=1', ''], rejected: [] })
    const seven = decode(Array.from({ length: 7 }, (_, i) => `pin=seed%3D${i}`).join('&'), sample)
    expect(seven.pins).toHaveLength(6)
    expect(seven.rejected).toEqual([{ key: 'pin', text: 'seed=6', reason: { kind: 'too-many', most: 6 } }])
  })

  it('is what others add to follow their readers, which is left out without a word', () => {
    const link = decode('utm_source=mail&fbclid=x&gclid=1&mc_eid=2&ref=home&seed=9', sample)
    expect(link.rejected).toEqual([])
    expect(link.values.seed).toBe(9)
    expect(decode('utm=1', sample).rejected).toHaveLength(1)
  })
})

describe('encode', () => {
  it('writes only what differs from the defaults, in declared order', () => {
    const given = valuesWith(schema, { seed: 1, rate: 0.25, count: 20 })
    expect(encode({ values: given }, sample)).toBe('rate=0.25&seed=1')
    expect(encode({ values: defaultValues(schema) }, sample)).toBe('')
  })

  it('writes version, stop, view, changes and the pinned runs after the parameters', () => {
    const query = encode(
      {
        values: valuesWith(schema, { noisy: true }),
        version: 3,
        at: 12,
        view: 'embed',
        changes: [{ step: 4, values: { rate: 0.125 } }],
        pins: ['rate=0.25&seed=1', ''],
      },
      sample,
    )
    expect(query).toBe('noisy=on&v=3&at=12&view=embed&changes=4:rate:0.125&pin=rate%3D0.25%26seed%3D1&pin=')
  })
})
