import { floats, put } from './lanes'
import { POSITIONS } from './scratch'

// Copies between a contiguous array and one read by strides. `layout` is the end of the instruction: a list of
// sizes, a list of strides, the offset (encoding.ts). Each class moves `count` elements along the innermost axis, `step` bytes apart on the
// strided side.

/** strided → contiguous */
export class Read {
  @inline row(contiguous: usize, strided: usize, count: i32, step: usize): void {
    if (step === 4) {
      for (let i = 0; i < count; i += 4) {
        put(contiguous + floats(i), v128.load(strided + floats(i)), count - i)
      }
    } else if (step === 0) {
      const v = v128.load32_splat(strided)
      for (let i = 0; i < count; i += 4) put(contiguous + floats(i), v, count - i)
    } else {
      for (let i = 0; i < count; i++, strided += step) store<f32>(contiguous + floats(i), load<f32>(strided))
    }
  }
}

/** contiguous → strided */
export class Write {
  @inline row(contiguous: usize, strided: usize, count: i32, step: usize): void {
    if (step === 4) {
      for (let i = 0; i < count; i += 4) {
        put(strided + floats(i), v128.load(contiguous + floats(i)), count - i)
      }
    } else {
      for (let i = 0; i < count; i++, strided += step) store<f32>(strided, load<f32>(contiguous + floats(i)))
    }
  }
}

export function walk<F>(contiguous: usize, strided: usize, size: i32, layout: usize): void {
  const f = changetype<F>(0)
  const rank = load<i32>(layout)
  const list = floats((rank + 2) & ~1)
  const sizes = layout + 4
  const strides = sizes + list
  const offset = load<i32>(layout + 2 * list, 4)
  const inner = rank - 1
  const count = rank > 0 ? load<i32>(sizes + floats(inner)) : 1
  const step = rank > 0 ? floats(load<i32>(strides + floats(inner))) : 4
  memory.fill(POSITIONS, 0, floats(rank))
  strided += floats(offset)
  for (let done = 0; done < size; done += count, contiguous += floats(count)) {
    f.row(contiguous, strided, count, step)
    for (let axis = inner - 1; axis >= 0; axis--) {
      const stride = floats(load<i32>(strides + floats(axis)))
      const length = load<i32>(sizes + floats(axis))
      const position = load<i32>(POSITIONS + floats(axis)) + 1
      strided += stride
      if (position < length) {
        store<i32>(POSITIONS + floats(axis), position)
        break
      }
      strided -= stride * length
      store<i32>(POSITIONS + floats(axis), 0)
    }
  }
}

/** y[i,:] = table[index[i],:], rows of n */
export function gatherRows(table: usize, index: usize, count: i32, y: usize, n: i32): void {
  for (let i = 0; i < count; i++, y += floats(n)) {
    const row = table + floats(load<i32>(index + floats(i)) * n)
    for (let j = 0; j < n; j += 4) put(y + floats(j), v128.load(row + floats(j)), n - j)
  }
}

/** table[index[i],:] += x[i,:], in rising i */
export function scatterRows(x: usize, index: usize, count: i32, table: usize, n: i32): void {
  for (let i = 0; i < count; i++, x += floats(n)) {
    const row = table + floats(load<i32>(index + floats(i)) * n)
    for (let j = 0; j < n; j += 4) {
      const at = row + floats(j)
      put(at, f32x4.add(v128.load(at), v128.load(x + floats(j))), n - j)
    }
  }
}

/** dx[index[i]] += dy[i], in rising i */
export function scatter(dy: usize, count: i32, index: usize, dx: usize): void {
  for (let i = 0; i < count; i++) {
    const at = dx + floats(load<i32>(index + floats(i)))
    store<f32>(at, load<f32>(at) + load<f32>(dy + floats(i)))
  }
}
