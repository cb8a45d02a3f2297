import { DOUBLE, type Precision, SINGLE } from '../../../src/engine/precision.ts'
import { RandomStreams } from '../../../src/engine/random.ts'
import { exact, ulps } from './exact.ts'

const POINTS = 3000
/** In single precision, where the functions of double are exact enough to compare with. */
const MANY_POINTS = 200_000

type Name = keyof typeof exact

/** Intervals of x; those of one function cover what it is used for, and where its formula changes. */
const INTERVALS: readonly (readonly [Name, number, number])[] = [
  ['exp', -87, 88],
  ['exp', -1, 1],
  ['log', 1e-6, 0.5],
  ['log', 0.5, 2],
  ['log', 2, 1e6],
  ['tanh', 1e-6, 1e-3],
  ['tanh', 1e-3, 0.625],
  ['tanh', 0.625, 9],
  ['sin', 1e-6, 0.785],
  ['sin', -1000, 1000],
  ['sin', 1e5, 1e6],
  ['cos', -1000, 1000],
  ['cos', 1e5, 1e6],
  ['erf', 1e-6, 0.84],
  ['erf', 0.84, 3],
  ['erf', 3, 6],
]

/** Significant bits, and the exponent of the smallest number. */
const FORMAT = { f32: [24, -149], f64: [53, -1074] } as const

/** Largest error in ulp over points of [low, high]. */
export function worst(precision: Precision, name: Name, low: number, high: number): number {
  const stream = new RandomStreams(1).stream('noise')
  const [bits, least] = FORMAT[precision.name]
  const single = precision.name === 'f32'
  let largest = 0
  for (let i = 0; i < (single ? MANY_POINTS : POINTS); i++) {
    const unit = stream.uniform() + stream.uniform() * 2 ** -24
    const x = precision.round(low + (high - low) * unit)
    const error = single
      ? singleUlps(SINGLE[name](x), DOUBLE[name](x))
      : ulps(precision[name](x), exact[name](x), bits, least)
    largest = Math.max(largest, error)
  }
  return largest
}

/** |own − right| in units in the last place of `right` in single precision, for normal numbers. */
function singleUlps(own: number, right: number): number {
  return Math.abs(own - right) / 2 ** (Math.floor(Math.log2(Math.abs(right))) - 23)
}

/** Contents of src/engine/math/ACCURACY.md. */
export function accuracyTable(): string {
  const rows = INTERVALS.map(([name, low, high]) => {
    const errors = [SINGLE, DOUBLE].map((precision) => worst(precision, name, low, high).toFixed(2))
    return `| ${[name, `${low} … ${high}`, ...errors].join(' | ')} |`
  })
  return [
    '# Accuracy of the elementary functions',
    '',
    'Largest error in units in the last place, against values computed in whole numbers to some 250 bits',
    `(\`tests/engine/math/exact.ts\`), over ${POINTS} points of each interval; in single precision against the double`,
    `functions, over ${MANY_POINTS} points. Correct rounding is 0.50.`,
    'Written by `npm run accuracy`; a test holds the table to the functions.',
    '',
    '| Function | Interval | Single | Double |',
    '| --- | --- | ---: | ---: |',
    ...rows,
    '',
  ].join('\n')
}
