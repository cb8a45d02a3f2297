import type { KernelName } from '../table.ts'
import type { Window } from '../window.ts'
import type { Opcode } from './opcode.ts'

/**
 * How an argument is laid out in 32-bit words: `a` address of an array; `A` address and length; `f` a number rounded to
 * f32; `i` a whole number; `s` a list of whole numbers, its length first; `w` the eight numbers of a Window.
 */
type Field = 'a' | 'A' | 'f' | 'i' | 's' | 'w'

/** The arguments of each kernel that has an instruction, in the order of kernels/table.ts. */
export const LAYOUTS: Record<keyof typeof Opcode, string> = {
  fill: 'Af',
  copy: 'aA',
  negate: 'aA',
  absolute: 'aA',
  square: 'aA',
  squareRoot: 'aA',
  exp: 'aA',
  log: 'aA',
  erf: 'aA',
  scale: 'aAf',
  shift: 'aAf',
  greater: 'aAf',
  add: 'aaA',
  subtract: 'aaA',
  multiply: 'aaA',
  divide: 'aaA',
  maximum: 'aaA',
  axpy: 'faA',
  select: 'aaaA',
  sigmoid: 'aA',
  sigmoidGradient: 'aaA',
  tanh: 'aA',
  tanhGradient: 'aaA',
  relu: 'aA',
  reluGradient: 'aaA',
  leakyRelu: 'aAf',
  leakyReluGradient: 'aaAf',
  elu: 'aAf',
  eluGradient: 'aaAf',
  matmul: 'iiiaiaiai',
  addRow: 'aaaii',
  multiplyRow: 'aaaii',
  sumRows: 'aaii',
  sumColumns: 'aaii',
  maxRows: 'aaaii',
  maxRowsGradient: 'aaaii',
  read: 'aAssi',
  accumulate: 'Aassi',
  write: 'Aassi',
  gatherRows: 'aAai',
  scatterRows: 'aAai',
  scatter: 'Aaa',
  softmaxRows: 'aaii',
  softmaxRowsGradient: 'aaaii',
  crossEntropyRows: 'aaaaii',
  crossEntropyRowsGradient: 'aaaaii',
  batchNorm: 'aaaaaaaaiif',
  batchNormGradient: 'aaaaaaaii',
  imageToColumns: 'aaw',
  columnsToImage: 'aaw',
  maxPool: 'aaaw',
  sgd: 'Aaa',
  momentum: 'Aaaa',
  nesterov: 'Aaaa',
  adagrad: 'Aaaa',
  rmsprop: 'Aaaa',
  adam: 'Aaaaa',
  randomUniform: 'aAff',
  randomNormal: 'aAff',
  randomMask: 'aAff',
  moments: 'Aa',
  histogram: 'AAff',
  countWithin: 'Aaff',
}

export type SimdKernel = keyof typeof LAYOUTS & KernelName

type View = Float32Array | Int32Array | Uint32Array | Float64Array

/** Writes instructions [opcode, length in bytes, arguments …] into the memory that they speak of. */
export class Encoder {
  private at = 0

  constructor(
    private readonly buffer: ArrayBuffer,
    private readonly words: Int32Array,
    private readonly floats: Float32Array,
  ) {}

  /** Words written so far. */
  get length(): number {
    return this.at
  }

  reset(): void {
    this.at = 0
  }

  /** Appends one call. False, and nothing appended, where an array lies outside the memory or the words run out. */
  append(opcode: Opcode, layout: string, args: readonly unknown[]): boolean {
    const { words } = this
    const start = this.at
    let at = start + 2
    for (let i = 0; i < layout.length; i++) {
      const field = layout[i] as Field
      if (field === 'i') words[at++] = args[i] as number
      else if (field === 'f') this.floats[at++] = args[i] as number
      else if (field === 's') {
        const list = args[i] as Int32Array
        words[at++] = list.length
        for (const value of list) words[at++] = value
      } else if (field === 'w') {
        const w = args[i] as Window
        words[at++] = w.batch
        words[at++] = w.channels
        words[at++] = w.height
        words[at++] = w.width
        words[at++] = w.kernelHeight
        words[at++] = w.kernelWidth
        words[at++] = w.stride
        words[at++] = w.padding
      } else {
        const view = args[i] as View
        if (view.buffer !== this.buffer) return false
        words[at++] = view.byteOffset
        if (field === 'A') words[at++] = view.length
      }
    }
    if (at > words.length) return false
    words[start] = opcode
    words[start + 1] = (at - start) * 4
    this.at = at
    return true
  }
}
