import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'
import { outputSize, type Window } from '../window.ts'

type Image = Pick<Kernels, 'imageToColumns' | 'columnsToImage' | 'maxPool'>

/** Calls visit(position in columns, position in x or −1 in the padding), columns [N·OH·OW, C·KH·KW] in order. */
function slide(window: Window, visit: (column: number, pixel: number) => void): void {
  const { batch, channels, height, width, kernelHeight, kernelWidth, stride, padding } = window
  const out = outputSize(window)
  let column = 0
  for (let b = 0; b < batch; b++)
    for (let oy = 0; oy < out.height; oy++)
      for (let ox = 0; ox < out.width; ox++)
        for (let c = 0; c < channels; c++)
          for (let ky = 0; ky < kernelHeight; ky++)
            for (let kx = 0; kx < kernelWidth; kx++, column++) {
              const y = oy * stride + ky - padding
              const x = ox * stride + kx - padding
              const inside = y >= 0 && y < height && x >= 0 && x < width
              visit(column, inside ? ((b * channels + c) * height + y) * width + x : -1)
            }
}

export function image(_precision: Precision): Image {
  return {
    imageToColumns: (x, columns, window) =>
      slide(window, (column, pixel) => {
        columns[column] = pixel < 0 ? 0 : x[pixel]
      }),
    columnsToImage: (columns, dx, window) =>
      slide(window, (column, pixel) => {
        if (pixel >= 0) dx[pixel] = dx[pixel] + columns[column]
      }),
    maxPool: (x, y, index, window) => {
      const { batch, channels, height, width, kernelHeight, kernelWidth, stride } = window
      const out = outputSize(window)
      let o = 0
      for (let plane = 0; plane < batch * channels; plane++)
        for (let oy = 0; oy < out.height; oy++)
          for (let ox = 0; ox < out.width; ox++, o++) {
            const corner = (plane * height + oy * stride) * width + ox * stride
            let best = corner
            for (let ky = 0; ky < kernelHeight; ky++)
              for (let kx = 0; kx < kernelWidth; kx++) {
                const p = corner + ky * width + kx
                if (x[best] === x[best] && (x[p] > x[best] || x[p] !== x[p])) best = p
              }
            y[o] = x[best]
            index[o] = best
          }
    },
  }
}
