import { outputSize } from '../../../src/engine/kernels/window.ts'
import type { Draw } from './draw.ts'

const convolution = (draw: Draw, padded: boolean) => {
  const [kernelHeight, kernelWidth] = [draw.integer(1, 4), draw.integer(1, 5)]
  const padding = padded ? draw.integer(0, 2) : 0
  const window = {
    batch: draw.integer(0, 3),
    channels: draw.integer(1, 3),
    height: kernelHeight + draw.integer(0, 7),
    width: kernelWidth + draw.integer(0, 9),
    kernelHeight,
    kernelWidth,
    stride: draw.integer(1, 3),
    padding,
  }
  const out = outputSize(window)
  const { batch, channels } = window
  const pixels = batch * channels * window.height * window.width
  const positions = batch * out.height * out.width
  return {
    window,
    pixels,
    pooled: positions * channels,
    columns: positions * channels * kernelHeight * kernelWidth,
  }
}
export const imageToColumns = (draw: Draw) => {
  const { window, pixels, columns } = convolution(draw, true)
  return [draw.floats(pixels), draw.floats(columns), window]
}
export const columnsToImage = (draw: Draw) => {
  const { window, pixels, columns } = convolution(draw, true)
  return [draw.floats(columns), draw.floats(pixels), window]
}
export const maxPool = (draw: Draw) => {
  const { window, pixels, pooled } = convolution(draw, false)
  return [draw.floats(pixels), draw.floats(pooled), new Int32Array(pooled), window]
}
