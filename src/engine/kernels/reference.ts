import type { Precision } from '../precision.ts'
import { activation } from './reference/activation.ts'
import { elementwise } from './reference/elementwise.ts'
import { image } from './reference/image.ts'
import { matmul } from './reference/matmul.ts'
import { movement } from './reference/movement.ts'
import { norm } from './reference/norm.ts'
import { optimizer } from './reference/optimizer.ts'
import { random } from './reference/random.ts'
import { reduce } from './reference/reduce.ts'
import { softmax } from './reference/softmax.ts'
import { statistics } from './reference/statistics.ts'
import type { Kernels } from './table.ts'

/** Every kernel in plain TypeScript: the definition that faster kernels must equal bit for bit. */
export function referenceKernels(precision: Precision): Kernels {
  return {
    ...elementwise(precision),
    ...activation(precision),
    ...matmul(precision),
    ...reduce(precision),
    ...movement(precision),
    ...softmax(precision),
    ...norm(precision),
    ...image(precision),
    ...optimizer(precision),
    ...random(precision),
    ...statistics(precision),
  }
}
