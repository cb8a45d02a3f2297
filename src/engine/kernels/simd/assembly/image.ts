import { floats } from './lanes'

/** Geometry of a convolution over [N, C, H, W], as it stands in an instruction (kernels/window.ts). */
@unmanaged
export class Window {
  batch: i32
  channels: i32
  height: i32
  width: i32
  kernelHeight: i32
  kernelWidth: i32
  stride: i32
  padding: i32

  @inline get outHeight(): i32 {
    return (this.height + 2 * this.padding - this.kernelHeight) / this.stride + 1
  }

  @inline get outWidth(): i32 {
    return (this.width + 2 * this.padding - this.kernelWidth) / this.stride + 1
  }
}

/** column = pixel, 0 in the padding */
export class ToColumn {
  @inline inside(column: usize, pixel: usize): void { store<f32>(column, load<f32>(pixel)) }
  @inline outside(column: usize): void { store<f32>(column, 0) }
}

/** pixel += column */
export class FromColumn {
  @inline inside(column: usize, pixel: usize): void { store<f32>(pixel, load<f32>(pixel) + load<f32>(column)) }
  @inline outside(_column: usize): void {}
}

/** Goes through columns [N·OH·OW, C·KH·KW] in order, with the pixel of x that each holds. */
export function slide<F>(x: usize, columns: usize, w: Window): void {
  const f = changetype<F>(0)
  const outHeight = w.outHeight, outWidth = w.outWidth
  const channels = w.channels, height = w.height, width = w.width
  const kernelHeight = w.kernelHeight, kernelWidth = w.kernelWidth
  const plane = floats(height * width)
  for (let image = 0; image < w.batch; image++, x += (<usize>channels) * plane) {
    for (let oy = 0; oy < outHeight; oy++) {
      const top = oy * w.stride - w.padding
      for (let ox = 0; ox < outWidth; ox++) {
        const left = ox * w.stride - w.padding
        const first = min(kernelWidth, max(0, -left))
        const end = max(first, min(kernelWidth, width - left))
        for (let c = 0; c < channels; c++) {
          for (let y = top; y < top + kernelHeight; y++, columns += floats(kernelWidth)) {
            const row = x + (<usize>c) * plane + floats(y * width + left)
            const before = y >= 0 && y < height ? first : kernelWidth
            let kx = 0
            for (; kx < before; kx++) f.outside(columns + floats(kx))
            for (; kx < end && before < kernelWidth; kx++) f.inside(columns + floats(kx), row + floats(kx))
            for (; kx < kernelWidth; kx++) f.outside(columns + floats(kx))
          }
        }
      }
    }
  }
}

/** Largest of each window, NaN if it holds one; index its position in x, the first of equals. */
export function maxPool(x: usize, y: usize, index: usize, w: Window): void {
  const outHeight = w.outHeight, outWidth = w.outWidth
  for (let plane = 0; plane < w.batch * w.channels; plane++) {
    for (let oy = 0; oy < outHeight; oy++) {
      for (let ox = 0; ox < outWidth; ox++, y += 4, index += 4) {
        const corner = (plane * w.height + oy * w.stride) * w.width + ox * w.stride
        let best = corner
        let largest = load<f32>(x + floats(corner))
        for (let ky = 0; ky < w.kernelHeight; ky++) {
          for (let kx = 0; kx < w.kernelWidth; kx++) {
            const p = corner + ky * w.width + kx
            const v = load<f32>(x + floats(p))
            if (largest === largest && (v > largest || v !== v)) {
              largest = v
              best = p
            }
          }
        }
        store<f32>(y, largest)
        store<i32>(index, best)
      }
    }
  }
}
