/** L*, a*, b* (CIE 1976) under the white point D50, in which equal steps look about equal. */
export type Lab = readonly [number, number, number]

const WHITE = [0.96422, 1, 0.82521]
/** Linear sRGB to XYZ under D50 (Bradford-adapted), and back; http://www.brucelindbloom.com/Eqn_RGB_XYZ_Matrix.html. */
const TO_XYZ = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
]
const FROM_XYZ = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
]
/** Below it the cube root of L*a*b* is a straight line. */
const KNEE = 6 / 29

const times = (matrix: readonly (readonly number[])[], [x, y, z]: readonly number[]) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z)
const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const gamma = (light: number) => (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)
const root = (t: number) => (t > KNEE ** 3 ? Math.cbrt(t) : t / (3 * KNEE ** 2) + 4 / 29)
const unroot = (t: number) => (t > KNEE ? t ** 3 : 3 * KNEE ** 2 * (t - 4 / 29))

/** L*a*b* of a computed colour: `rgb(…)`, or `color(srgb …)` as browsers write a mixture. */
export function labOf(computed: string): Lab {
  const whole = computed.startsWith('color(') ? 1 : 255
  const channels = (computed.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map((channel) => Number(channel) / whole)
  const [x, y, z] = times(TO_XYZ, channels.map(linear)).map((value, i) => root(value / WHITE[i]))
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CSS colour between two at the share t. */
export function mixed(from: Lab, to: Lab, t: number): string {
  const [l, a, b] = from.map((value, i) => value + (to[i] - value) * t)
  const y = (l + 16) / 116
  const xyz = [y + a / 500, y, y - b / 200].map((value, i) => WHITE[i] * unroot(value))
  const channels = times(FROM_XYZ, xyz).map((light) =>
    Math.max(0, Math.min(255, Math.round(255 * gamma(light)))),
  )
  return `rgb(${channels.join(', ')})`
}
