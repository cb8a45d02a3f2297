import { Opcode } from '../opcode'
import * as activation from './activation'
import { Itself, sumColumns } from './columns'
import * as elementwise from './elementwise'
import * as image from './image'
import { map, map2 } from './map'
import { matmul } from './matmul'
import * as movement from './movement'
import * as norm from './norm'
import * as optimizer from './optimizer'
import * as random from './random'
import * as reduce from './reduce'
import { mapRows } from './rows'
import { INSTRUCTION, SCRATCH_END } from './scratch'
import * as softmax from './softmax'
import * as statistics from './statistics'

/** Where the instruction of a kernel that is called by itself is written. */
export const instruction: usize = INSTRUCTION
/** Where buffers may begin. */
export const scratchEnd: usize = SCRATCH_END

// An instruction is its number, its length in bytes, then its arguments as encoding.ts lays them out: eight bytes for
// each array or number. Argument i of the instruction at `o`, counted from 0:

/** Address of an array. */
@inline
function array(o: usize, i: usize): usize {
  return load<u32>(o + 8 * (i + 1))
}

@inline
function length(o: usize, i: usize): i32 {
  return load<i32>(o + 8 * (i + 1), 4)
}

/** A number, rounded to single. */
@inline
function float(o: usize, i: usize): f32 {
  return load<f32>(o + 8 * (i + 1))
}

@inline
function whole(o: usize, i: usize): i32 {
  return load<i32>(o + 8 * (i + 1), 4)
}

@inline
function flag(o: usize, i: usize): bool {
  return whole(o, i) !== 0
}

// Kernels of one family, whose class F holds what they do.

@inline
function unary<F>(o: usize): void {
  map<F>(array(o, 0), array(o, 1), length(o, 1), 0)
}

@inline
function unaryWith<F>(o: usize): void {
  map<F>(array(o, 0), array(o, 1), length(o, 1), float(o, 2))
}

@inline
function binary<F>(o: usize): void {
  map2<F>(array(o, 0), array(o, 1), array(o, 2), length(o, 2), 0)
}

@inline
function binaryWith<F>(o: usize): void {
  map2<F>(array(o, 0), array(o, 1), array(o, 2), length(o, 2), float(o, 3))
}

@inline
function rows<F>(o: usize): void {
  mapRows<F>(array(o, 0), array(o, 1), array(o, 2), whole(o, 3), whole(o, 4))
}

@inline
function drawn<F>(o: usize): void {
  random.fillRandom<F>(array(o, 0), array(o, 1), length(o, 1), float(o, 2), float(o, 3))
}

@inline
function window(o: usize, i: usize): image.Window {
  return changetype<image.Window>(o + 8 * (i + 1))
}

/** Runs the instructions from `at` to `end`. */
export function run(at: usize, end: usize): void {
  while (at < end) {
    const o = at
    switch (load<u32>(o)) {
      case Opcode.fill: elementwise.fill(array(o, 0), length(o, 0), float(o, 1)); break
      case Opcode.copy: memory.copy(array(o, 1), array(o, 0), (<usize>length(o, 1)) << 2); break
      case Opcode.negate: unary<elementwise.Negate>(o); break
      case Opcode.absolute: unary<elementwise.Absolute>(o); break
      case Opcode.square: unary<elementwise.Square>(o); break
      case Opcode.squareRoot: unary<elementwise.SquareRoot>(o); break
      case Opcode.exp: unary<elementwise.Exp>(o); break
      case Opcode.log: unary<elementwise.Log>(o); break
      case Opcode.sin: unary<elementwise.Sin>(o); break
      case Opcode.cos: unary<elementwise.Cos>(o); break
      case Opcode.erf: unary<elementwise.Erf>(o); break
      case Opcode.scale: unaryWith<elementwise.Scale>(o); break
      case Opcode.shift: unaryWith<elementwise.Shift>(o); break
      case Opcode.greater: unaryWith<elementwise.Greater>(o); break
      case Opcode.add: binary<elementwise.Add>(o); break
      case Opcode.subtract: binary<elementwise.Subtract>(o); break
      case Opcode.multiply: binary<elementwise.Multiply>(o); break
      case Opcode.divide: binary<elementwise.Divide>(o); break
      case Opcode.maximum: binary<elementwise.Maximum>(o); break
      case Opcode.axpy: map2<elementwise.Axpy>(array(o, 1), array(o, 2), array(o, 2), length(o, 2), float(o, 0)); break
      case Opcode.select: elementwise.select(array(o, 0), array(o, 1), array(o, 2), array(o, 3), length(o, 3)); break
      case Opcode.sigmoid: unary<activation.Sigmoid>(o); break
      case Opcode.sigmoidGradient: binary<activation.SigmoidGradient>(o); break
      case Opcode.tanh: unary<activation.Tanh>(o); break
      case Opcode.tanhGradient: binary<activation.TanhGradient>(o); break
      case Opcode.relu: unary<activation.Relu>(o); break
      case Opcode.reluGradient: binary<activation.ReluGradient>(o); break
      case Opcode.leakyRelu: unaryWith<activation.LeakyRelu>(o); break
      case Opcode.leakyReluGradient: binaryWith<activation.LeakyReluGradient>(o); break
      case Opcode.elu: unaryWith<activation.Elu>(o); break
      case Opcode.eluGradient: binaryWith<activation.EluGradient>(o); break
      case Opcode.matmul: matmul(whole(o, 0), whole(o, 1), whole(o, 2), array(o, 3), flag(o, 4), array(o, 5), flag(o, 6), array(o, 7), flag(o, 8)); break
      case Opcode.addRow: rows<elementwise.Add>(o); break
      case Opcode.multiplyRow: rows<elementwise.Multiply>(o); break
      case Opcode.sumRows: reduce.sumRows(array(o, 0), array(o, 1), whole(o, 2), whole(o, 3)); break
      case Opcode.sumColumns: sumColumns<Itself>(array(o, 0), array(o, 0), array(o, 1), array(o, 1), whole(o, 2), whole(o, 3)); break
      case Opcode.maxRows: reduce.maxRows(array(o, 0), array(o, 1), array(o, 2), whole(o, 3), whole(o, 4)); break
      case Opcode.maxRowsGradient: reduce.maxRowsGradient(array(o, 0), array(o, 1), array(o, 2), whole(o, 3), whole(o, 4)); break
      case Opcode.read: movement.walk<movement.Read>(array(o, 1), array(o, 0), length(o, 1), o + 24); break
      case Opcode.write: movement.walk<movement.Write>(array(o, 0), array(o, 1), length(o, 0), o + 24); break
      case Opcode.gatherRows: movement.gatherRows(array(o, 0), array(o, 1), length(o, 1), array(o, 2), whole(o, 3)); break
      case Opcode.scatterRows: movement.scatterRows(array(o, 0), array(o, 1), length(o, 1), array(o, 2), whole(o, 3)); break
      case Opcode.scatter: movement.scatter(array(o, 0), length(o, 0), array(o, 1), array(o, 2)); break
      case Opcode.softmaxRows: softmax.softmaxRows(array(o, 0), array(o, 1), whole(o, 2), whole(o, 3)); break
      case Opcode.softmaxRowsGradient: softmax.softmaxRowsGradient(array(o, 0), array(o, 1), array(o, 2), whole(o, 3), whole(o, 4)); break
      case Opcode.crossEntropyRows: softmax.crossEntropyRows(array(o, 0), array(o, 1), array(o, 2), array(o, 3), whole(o, 4), whole(o, 5)); break
      case Opcode.crossEntropyRowsGradient: softmax.crossEntropyRowsGradient(array(o, 0), array(o, 1), array(o, 2), array(o, 3), whole(o, 4), whole(o, 5)); break
      case Opcode.batchNorm: norm.batchNorm(array(o, 0), array(o, 1), array(o, 2), array(o, 3), array(o, 4), array(o, 5), array(o, 6), array(o, 7), whole(o, 8), whole(o, 9), float(o, 10)); break
      case Opcode.batchNormGradient: norm.batchNormGradient(array(o, 0), array(o, 1), array(o, 2), array(o, 3), array(o, 4), array(o, 5), array(o, 6), whole(o, 7), whole(o, 8)); break
      case Opcode.normalizeRows: norm.normalizeRows(array(o, 0), array(o, 1), array(o, 2), whole(o, 3), whole(o, 4), float(o, 5)); break
      case Opcode.normalizeRowsGradient: norm.normalizeRowsGradient(array(o, 0), array(o, 1), array(o, 2), array(o, 3), whole(o, 4), whole(o, 5)); break
      case Opcode.imageToColumns: image.slide<image.ToColumn>(array(o, 0), array(o, 1), window(o, 2)); break
      case Opcode.columnsToImage: image.slide<image.FromColumn>(array(o, 1), array(o, 0), window(o, 2)); break
      case Opcode.maxPool: image.maxPool(array(o, 0), array(o, 1), array(o, 2), window(o, 3)); break
      case Opcode.sgd: optimizer.sgd(array(o, 0), length(o, 0), array(o, 1), array(o, 2)); break
      case Opcode.momentum: optimizer.momentum(array(o, 0), length(o, 0), array(o, 1), array(o, 2), array(o, 3)); break
      case Opcode.nesterov: optimizer.nesterov(array(o, 0), length(o, 0), array(o, 1), array(o, 2), array(o, 3)); break
      case Opcode.adagrad: optimizer.adagrad(array(o, 0), length(o, 0), array(o, 1), array(o, 2), array(o, 3)); break
      case Opcode.rmsprop: optimizer.rmsprop(array(o, 0), length(o, 0), array(o, 1), array(o, 2), array(o, 3)); break
      case Opcode.adam: optimizer.adam(array(o, 0), length(o, 0), array(o, 1), array(o, 2), array(o, 3), array(o, 4)); break
      case Opcode.randomUniform: drawn<random.Uniform>(o); break
      case Opcode.randomNormal: drawn<random.Normal>(o); break
      case Opcode.randomMask: drawn<random.Mask>(o); break
      case Opcode.moments: statistics.moments(array(o, 0), length(o, 0), array(o, 1)); break
      case Opcode.sumSquares: statistics.sumSquares(array(o, 0), length(o, 0), array(o, 1)); break
      case Opcode.histogram: statistics.histogram(array(o, 0), length(o, 0), array(o, 1), length(o, 1), float(o, 2), float(o, 3)); break
      case Opcode.countWithin: statistics.countWithin(array(o, 0), length(o, 0), array(o, 1), float(o, 2), float(o, 3)); break
      default: unreachable()
    }
    at += load<u32>(o, 4)
  }
}
