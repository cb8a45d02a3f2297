/** Geometry of a convolution over [N, C, H, W]. */
export interface Window {
  readonly batch: number
  readonly channels: number
  readonly height: number
  readonly width: number
  readonly kernelHeight: number
  readonly kernelWidth: number
  readonly stride: number
  readonly padding: number
}

/** Height and width of the result: ⌊(size + 2·padding − kernel) / stride⌋ + 1. */
export function outputSize(window: Window): { height: number; width: number } {
  const { height, width, kernelHeight, kernelWidth, stride, padding } = window
  return {
    height: Math.floor((height + 2 * padding - kernelHeight) / stride) + 1,
    width: Math.floor((width + 2 * padding - kernelWidth) / stride) + 1,
  }
}
