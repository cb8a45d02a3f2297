import { RandomStreams } from '../../engine/index.ts'
import { ACTIVATIONS, type ActivationName } from '../../nn/activations/table.ts'
import { backwardLayer, forwardLayer, type StackOptions, unitGaussian } from './slope-stack.ts'
import { slopeMoments } from './slope-statistics.ts'

/**
 * For each function, the root mean square of the gradient at the input of a stack of `layers` layers over that at its
 * end. All draw the same data, weights and gradient, and those of the run itself.
 */
export function sweepGradients(
  options: StackOptions,
  layers: number,
  names: readonly ActivationName[],
): number[] {
  return names.map((name) =>
    options.engine.scope(() => {
      const random = new RandomStreams(options.random.seed)
      const own: StackOptions = { ...options, random, activation: ACTIVATIONS[name] }
      const shape = [own.rows, own.units]
      const stack = []
      let h = unitGaussian(own, 'data', 0, shape)
      for (let index = 1; index <= layers; index++) {
        const layer = forwardLayer(own, h, index)
        stack.push(layer)
        h = layer.h
      }
      let dH = unitGaussian(own, 'noise', 0, shape)
      const start = slopeMoments(dH.data).rms
      for (const layer of stack.reverse()) dH = backwardLayer(layer, dH)
      return slopeMoments(dH.data).rms / start
    }),
  )
}
