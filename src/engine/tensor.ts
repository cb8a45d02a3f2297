import type { Engine } from './engine.ts'
import type { NdArray } from './ndarray.ts'
import type { Node } from './op.ts'
import type { Floats } from './precision.ts'
import type { Shape } from './shape.ts'

/** An array in a computation: where it came from is kept as long as a gradient may be asked for. */
export class Tensor {
  /** ∂loss/∂this after backward(), on tensors that require it. */
  grad: NdArray | undefined

  constructor(
    readonly engine: Engine,
    readonly value: NdArray,
    readonly requiresGrad: boolean,
    readonly node?: Node,
  ) {}

  get data(): Floats {
    return this.value.data
  }

  get shape(): Shape {
    return this.value.shape
  }

  get size(): number {
    return this.value.size
  }

  /** The only number of a tensor of size 1. */
  item(): number {
    if (this.size !== 1) throw new Error(`item() of a tensor of shape [${this.shape}]`)
    return this.data[0]
  }

  /** The same value without its history. */
  detach(): Tensor {
    return new Tensor(this.engine, this.value, false)
  }
}
