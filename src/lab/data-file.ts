import { DATA_LIMITS, type DataSet, sizeOf } from '../data/files/data-set.ts'
import { FrameHash } from './hash.ts'
import type { ParameterSchema, Values } from './parameter.ts'

export type { DataSet } from '../data/files/data-set.ts'

/** What a link says of the reader's own data: enough to know its size before it is there, and to know it again. */
export interface DataIdentity {
  readonly count: number
  readonly shape: readonly [channels: number, height: number, width: number]
  readonly classes: number
  /** Of the examples and their labels, 32 hexadecimal digits; packed and unpacked files have the same. */
  readonly hash: string
}

const SHAPE = /^(\d{1,6})x([13])x(\d{1,5})x(\d{1,5})\.(\d{1,3})\.([0-9a-f]{32})$/

/** '10000x1x28x28.10.<hash>': examples × channels × height × width, classes, content. */
export const formatIdentity = ({ count, shape, classes, hash }: DataIdentity): string =>
  `${[count, ...shape].join('x')}.${classes}.${hash}`

/** Undefined where the text is no identity, or one past the limits. */
export function parseIdentity(text: string): DataIdentity | undefined {
  const found = SHAPE.exec(text)
  if (!found) return undefined
  const [count, channels, height, width, classes] = found.slice(1, 6).map(Number)
  const identity: DataIdentity = { count, shape: [channels, height, width], classes, hash: found[6] }
  const { fewest, examples, classes: most, values } = DATA_LIMITS
  const legal =
    count >= fewest &&
    count <= examples &&
    classes >= 2 &&
    classes <= most &&
    sizeOf(identity) >= 1 &&
    count * sizeOf(identity) <= values
  return legal && formatIdentity(identity) === text ? identity : undefined
}

/** Bits of the examples, as floats, and of their labels decide it; the names of the classes do not. */
export function identityOf(set: DataSet, breathe: (share: number) => void = () => {}): DataIdentity {
  const hash = new FrameHash({ example: { kind: 'vector' }, label: { kind: 'scalar' } })
  const size = sizeOf(set)
  const count = set.labels.length
  const example = new Float32Array(size)
  const unit = set.values instanceof Uint8Array ? 255 : 1
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < size; i++) example[i] = set.values[row * size + i] / unit
    hash.update({ example, label: set.labels[row] })
    if (row % 1000 === 0) breathe(row / count)
  }
  return { count, shape: set.shape, classes: set.classes, hash: hash.digest() }
}

/** Name of the experiment's parameter for the reader's own data, where it has one. */
export const fileParameter = (schema: ParameterSchema): string | undefined =>
  Object.keys(schema).find((name) => schema[name].kind === 'file')

/** The identity that values name as the data of their run; undefined for the data that the lab draws. */
export function namedData(schema: ParameterSchema, values: Values): string | undefined {
  const name = fileParameter(schema)
  const identity = name === undefined ? '' : values[name]
  return typeof identity === 'string' && identity !== '' ? identity : undefined
}
