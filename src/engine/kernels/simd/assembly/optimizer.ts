import { put } from './lanes'

// Updates in place of parameters p with gradient g; h holds the coefficients, as kernels/table.ts says.

/** p −= lr·g */
export function sgd(p: usize, n: i32, g: usize, h: usize): void {
  const lr = v128.load32_splat(h)
  for (; n > 0; n -= 4, p += 16, g += 16) put(p, f32x4.sub(v128.load(p), f32x4.mul(lr, v128.load(g))), n)
}

/** v = ρ·v − lr·g, p += v */
export function momentum(p: usize, n: i32, g: usize, v: usize, h: usize): void {
  const lr = v128.load32_splat(h)
  const rho = v128.load32_splat(h, 4)
  for (; n > 0; n -= 4, p += 16, g += 16, v += 16) {
    const velocity = f32x4.sub(f32x4.mul(rho, v128.load(v)), f32x4.mul(lr, v128.load(g)))
    put(p, f32x4.add(v128.load(p), velocity), n)
    put(v, velocity, n)
  }
}

/** v' = ρ·v − lr·g, p += ρ·v' − lr·g */
export function nesterov(p: usize, n: i32, g: usize, v: usize, h: usize): void {
  const lr = v128.load32_splat(h)
  const rho = v128.load32_splat(h, 4)
  for (; n > 0; n -= 4, p += 16, g += 16, v += 16) {
    const d = f32x4.mul(lr, v128.load(g))
    const velocity = f32x4.sub(f32x4.mul(rho, v128.load(v)), d)
    put(p, f32x4.add(v128.load(p), f32x4.sub(f32x4.mul(rho, velocity), d)), n)
    put(v, velocity, n)
  }
}

/** s += g², p −= lr·g / (√s + ε) */
export function adagrad(p: usize, n: i32, g: usize, s: usize, h: usize): void {
  const lr = v128.load32_splat(h)
  const epsilon = v128.load32_splat(h, 4)
  for (; n > 0; n -= 4, p += 16, g += 16, s += 16) {
    const slope = v128.load(g)
    const squares = f32x4.add(v128.load(s), f32x4.mul(slope, slope))
    const step = f32x4.div(f32x4.mul(lr, slope), f32x4.add(f32x4.sqrt(squares), epsilon))
    put(p, f32x4.sub(v128.load(p), step), n)
    put(s, squares, n)
  }
}

/** s = α·s + (1−α)·g², p −= lr·g / (√s + ε) */
export function rmsprop(p: usize, n: i32, g: usize, s: usize, h: usize): void {
  const lr = v128.load32_splat(h)
  const alpha = v128.load32_splat(h, 4)
  const rest = v128.load32_splat(h, 8)
  const epsilon = v128.load32_splat(h, 12)
  for (; n > 0; n -= 4, p += 16, g += 16, s += 16) {
    const slope = v128.load(g)
    const squares = f32x4.add(f32x4.mul(alpha, v128.load(s)), f32x4.mul(rest, f32x4.mul(slope, slope)))
    const step = f32x4.div(f32x4.mul(lr, slope), f32x4.add(f32x4.sqrt(squares), epsilon))
    put(p, f32x4.sub(v128.load(p), step), n)
    put(s, squares, n)
  }
}

/** m = β1·m + (1−β1)·g, v = β2·v + (1−β2)·g², p = p·shrink − (step·m) / (√v·c + ε) */
export function adam(p: usize, n: i32, g: usize, m: usize, v: usize, h: usize): void {
  const step = v128.load32_splat(h)
  const beta1 = v128.load32_splat(h, 4)
  const rest1 = v128.load32_splat(h, 8)
  const beta2 = v128.load32_splat(h, 12)
  const rest2 = v128.load32_splat(h, 16)
  const correction = v128.load32_splat(h, 20)
  const epsilon = v128.load32_splat(h, 24)
  const shrink = v128.load32_splat(h, 28)
  for (; n > 0; n -= 4, p += 16, g += 16, m += 16, v += 16) {
    const slope = v128.load(g)
    const first = f32x4.add(f32x4.mul(beta1, v128.load(m)), f32x4.mul(rest1, slope))
    const second = f32x4.add(f32x4.mul(beta2, v128.load(v)), f32x4.mul(rest2, f32x4.mul(slope, slope)))
    const scale = f32x4.add(f32x4.mul(f32x4.sqrt(second), correction), epsilon)
    put(p, f32x4.sub(f32x4.mul(v128.load(p), shrink), f32x4.div(f32x4.mul(step, first), scale)), n)
    put(m, first, n)
    put(v, second, n)
  }
}
