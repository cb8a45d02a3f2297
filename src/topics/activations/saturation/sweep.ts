import { backwardLayer, type Draws, forwardLayer, type StackLayer, type StackOptions } from './slope-stack.ts'
import { slopeMoments } from './slope-statistics.ts'

/** Root mean square of the gradient at the input of a stack over that at its top. */
export function gradientRatio(options: StackOptions, { data, top, weights }: Draws): number {
  return options.engine.scope(() => {
    const stack: StackLayer[] = []
    let h = data
    for (const raw of weights) {
      const layer = forwardLayer(options, h, raw)
      stack.push(layer)
      h = layer.h
    }
    let dH = top
    for (const layer of stack.reverse()) dH = backwardLayer(layer, dH)
    return slopeMoments(dH.data).rms / slopeMoments(top.data).rms
  })
}
