import { exp4, tanh4 } from './elementary'
import { ONE, ZERO } from './lanes'

// One class for each kernel, for map and map2. A gradient's `v` is x or y, as kernels/table.ts says.

export class Sigmoid {
  @inline of(x: v128, _a: v128): v128 { return f32x4.div(ONE, f32x4.add(ONE, exp4(f32x4.neg(x)))) }
}
export class SigmoidGradient {
  @inline of(v: v128, dy: v128, _a: v128): v128 { return f32x4.mul(dy, f32x4.mul(v, f32x4.sub(ONE, v))) }
}
export class Tanh {
  @inline of(x: v128, _a: v128): v128 { return tanh4(x) }
}
export class TanhGradient {
  @inline of(v: v128, dy: v128, _a: v128): v128 { return f32x4.mul(dy, f32x4.sub(ONE, f32x4.mul(v, v))) }
}
export class Relu {
  @inline of(x: v128, _a: v128): v128 { return f32x4.max(x, ZERO) }
}
export class ReluGradient {
  @inline of(v: v128, dy: v128, _a: v128): v128 { return v128.and(dy, f32x4.gt(v, ZERO)) }
}
export class LeakyRelu {
  @inline of(x: v128, a: v128): v128 { return v128.bitselect(x, f32x4.mul(x, a), f32x4.gt(x, ZERO)) }
}
export class LeakyReluGradient {
  @inline of(v: v128, dy: v128, a: v128): v128 {
    return v128.bitselect(dy, f32x4.mul(dy, a), f32x4.gt(v, ZERO))
  }
}
export class Elu {
  @inline of(x: v128, a: v128): v128 {
    return v128.bitselect(x, f32x4.mul(a, f32x4.sub(exp4(x), ONE)), f32x4.gt(x, ZERO))
  }
}
export class EluGradient {
  @inline of(v: v128, dy: v128, a: v128): v128 {
    return v128.bitselect(dy, f32x4.mul(dy, f32x4.add(v, a)), f32x4.gt(v, ZERO))
  }
}
