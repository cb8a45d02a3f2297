import fc from 'fast-check'

const keys = [
  ...[
    'layers',
    'units',
    'rate',
    'steps',
    'seed',
    'batch',
    'activation',
    'rule',
    'scale',
    'rows',
    'target',
    'repeats',
  ],
  ...[
    'v',
    'at',
    'view',
    'plot',
    'changes',
    'pin',
    '__proto__',
    'constructor',
    'toString',
    '%',
    '%E0%A4%A',
    '',
  ],
]
const texts = [
  ...[
    'NaN',
    'Infinity',
    '-1e999',
    '0x10',
    '1e9',
    '%',
    '%00',
    '%F0%9F',
    '<script>',
    '1:rate:9',
    '1:__proto__:1',
    'null',
  ],
  ...['tanh', 'own', 'on', 'present', '0.03', '-0', '1e-320', '9007199254740993', '１', '1,5', '1_000'],
]

const text = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double().map(String),
  fc.tuple(fc.constantFrom('1', '0', '%41', ':', ','), fc.nat(9000)).map(([one, times]) => one.repeat(times)),
)
const escaped = (raw: string) => (/\p{Surrogate}/u.test(raw) ? raw : encodeURIComponent(raw))
const pair = fc
  .tuple(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 8 })), text, fc.boolean())
  .map(([key, value, quoted]) => (quoted ? `${escaped(key)}=${escaped(value)}` : `${key}=${value}`))

/** Queries that nobody should write, most of them made of keys that mean something. */
export const hostileQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)
