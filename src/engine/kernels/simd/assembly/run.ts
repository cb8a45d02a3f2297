import { Opcode } from '../opcode'
import * as activation from './activation'
import { Itself, sumColumns } from './columns'
import * as elementwise from './elementwise'
import * as image from './image'
import { map, map2 } from './map'
import { matmul } from './matmul'
import * as movement from './movement'
import { batchNorm, batchNormGradient } from './norm'
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

/** One instruction: its number, its length in bytes, then arguments as encoding.ts lays them out. */
@unmanaged
class Instruction {
  opcode: u32
  bytes: u32
  a: u32
  b: u32
  c: u32
  d: u32
  e: u32
  f: u32
  g: u32
  h: u32
  i: u32
  j: u32
  k: u32
}

@inline
function float(word: u32): f32 {
  return reinterpret<f32>(word)
}

/** Runs the instructions from `at` to `end`. */
export function run(at: usize, end: usize): void {
  while (at < end) {
    const o = changetype<Instruction>(at)
    switch (o.opcode) {
      case Opcode.fill: elementwise.fill(o.a, o.b, float(o.c)); break
      case Opcode.copy: memory.copy(o.b, o.a, (<usize>o.c) << 2); break
      case Opcode.negate: map<elementwise.Negate>(o.a, o.b, o.c, 0); break
      case Opcode.absolute: map<elementwise.Absolute>(o.a, o.b, o.c, 0); break
      case Opcode.square: map<elementwise.Square>(o.a, o.b, o.c, 0); break
      case Opcode.squareRoot: map<elementwise.SquareRoot>(o.a, o.b, o.c, 0); break
      case Opcode.exp: map<elementwise.Exp>(o.a, o.b, o.c, 0); break
      case Opcode.log: map<elementwise.Log>(o.a, o.b, o.c, 0); break
      case Opcode.erf: map<elementwise.Erf>(o.a, o.b, o.c, 0); break
      case Opcode.scale: map<elementwise.Scale>(o.a, o.b, o.c, float(o.d)); break
      case Opcode.shift: map<elementwise.Shift>(o.a, o.b, o.c, float(o.d)); break
      case Opcode.greater: map<elementwise.Greater>(o.a, o.b, o.c, float(o.d)); break
      case Opcode.add: map2<elementwise.Add>(o.a, o.b, o.c, o.d, 0); break
      case Opcode.subtract: map2<elementwise.Subtract>(o.a, o.b, o.c, o.d, 0); break
      case Opcode.multiply: map2<elementwise.Multiply>(o.a, o.b, o.c, o.d, 0); break
      case Opcode.divide: map2<elementwise.Divide>(o.a, o.b, o.c, o.d, 0); break
      case Opcode.maximum: map2<elementwise.Maximum>(o.a, o.b, o.c, o.d, 0); break
      case Opcode.axpy: map2<elementwise.Axpy>(o.b, o.c, o.c, o.d, float(o.a)); break
      case Opcode.select: elementwise.select(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.sigmoid: map<activation.Sigmoid>(o.a, o.b, o.c, 0); break
      case Opcode.sigmoidGradient: map2<activation.SigmoidGradient>(o.a, o.b, o.c, o.d, 0); break
      case Opcode.tanh: map<activation.Tanh>(o.a, o.b, o.c, 0); break
      case Opcode.tanhGradient: map2<activation.TanhGradient>(o.a, o.b, o.c, o.d, 0); break
      case Opcode.relu: map<activation.Relu>(o.a, o.b, o.c, 0); break
      case Opcode.reluGradient: map2<activation.ReluGradient>(o.a, o.b, o.c, o.d, 0); break
      case Opcode.leakyRelu: map<activation.LeakyRelu>(o.a, o.b, o.c, float(o.d)); break
      case Opcode.leakyReluGradient: map2<activation.LeakyReluGradient>(o.a, o.b, o.c, o.d, float(o.e)); break
      case Opcode.elu: map<activation.Elu>(o.a, o.b, o.c, float(o.d)); break
      case Opcode.eluGradient: map2<activation.EluGradient>(o.a, o.b, o.c, o.d, float(o.e)); break
      case Opcode.matmul: matmul(o.a, o.b, o.c, o.d, <bool>o.e, o.f, <bool>o.g, o.h, <bool>o.i); break
      case Opcode.addRow: mapRows<elementwise.Add>(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.multiplyRow: mapRows<elementwise.Multiply>(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.sumRows: reduce.sumRows(o.a, o.b, o.c, o.d); break
      case Opcode.sumColumns: sumColumns<Itself>(o.a, o.a, o.b, o.b, o.c, o.d); break
      case Opcode.maxRows: reduce.maxRows(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.maxRowsGradient: reduce.maxRowsGradient(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.read: movement.walk<movement.Read>(o.b, o.a, o.c, at + 20); break
      case Opcode.accumulate: movement.walk<movement.Accumulate>(o.a, o.c, o.b, at + 20); break
      case Opcode.write: movement.walk<movement.Write>(o.a, o.c, o.b, at + 20); break
      case Opcode.gatherRows: movement.gatherRows(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.scatterRows: movement.scatterRows(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.scatter: movement.scatter(o.a, o.b, o.c, o.d); break
      case Opcode.softmaxRows: softmax.softmaxRows(o.a, o.b, o.c, o.d); break
      case Opcode.softmaxRowsGradient: softmax.softmaxRowsGradient(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.crossEntropyRows: softmax.crossEntropyRows(o.a, o.b, o.c, o.d, o.e, o.f); break
      case Opcode.crossEntropyRowsGradient: softmax.crossEntropyRowsGradient(o.a, o.b, o.c, o.d, o.e, o.f); break
      case Opcode.batchNorm: batchNorm(o.a, o.b, o.c, o.d, o.e, o.f, o.g, o.h, o.i, o.j, float(o.k)); break
      case Opcode.batchNormGradient: batchNormGradient(o.a, o.b, o.c, o.d, o.e, o.f, o.g, o.h, o.i); break
      case Opcode.imageToColumns: image.slide<image.ToColumn>(o.a, o.b, changetype<image.Window>(at + 16)); break
      case Opcode.columnsToImage: image.slide<image.FromColumn>(o.b, o.a, changetype<image.Window>(at + 16)); break
      case Opcode.maxPool: image.maxPool(o.a, o.b, o.c, changetype<image.Window>(at + 20)); break
      case Opcode.sgd: optimizer.sgd(o.a, o.b, o.c, o.d); break
      case Opcode.momentum: optimizer.momentum(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.nesterov: optimizer.nesterov(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.adagrad: optimizer.adagrad(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.rmsprop: optimizer.rmsprop(o.a, o.b, o.c, o.d, o.e); break
      case Opcode.adam: optimizer.adam(o.a, o.b, o.c, o.d, o.e, o.f); break
      case Opcode.randomUniform: random.fillRandom<random.Uniform>(o.a, o.b, o.c, float(o.d), float(o.e)); break
      case Opcode.randomNormal: random.fillRandom<random.Normal>(o.a, o.b, o.c, float(o.d), float(o.e)); break
      case Opcode.randomMask: random.fillRandom<random.Mask>(o.a, o.b, o.c, float(o.d), float(o.e)); break
      case Opcode.moments: statistics.moments(o.a, o.b, o.c); break
      case Opcode.histogram: statistics.histogram(o.a, o.b, o.c, o.d, float(o.e), float(o.f)); break
      case Opcode.countWithin: statistics.countWithin(o.a, o.b, o.c, float(o.d), float(o.e)); break
      default: unreachable()
    }
    at += o.bytes
  }
}
