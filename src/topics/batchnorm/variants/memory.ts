import { CLASSES, PIXELS } from '../digits.ts'
import { KINDS, type Kind } from './kinds.ts'
import { type Architecture, fanInOf, HIDDEN } from './normalised-net.ts'

const FLOAT = 4
/** Instructions of a captured step, random streams and other small buffers of a net. */
const SMALL = 12_000

/** Arrays like a layer's pre-activations that its normalisation makes: in training, in test mode, and going back. */
function normArrays(kind: Kind): { readonly train: number; readonly test: number; readonly back: number } {
  if (kind === 'none') return { train: 0, test: 0, back: 0 }
  // Its channels are put last and back again: normalised, or centred, divided, scaled and shifted.
  if (kind === 'batch') return { train: 4, test: 10, back: 3 }
  return { train: 4, test: 4, back: 5 }
}

/** Numbers of one hidden layer for `rows` examples. */
function layerNumbers(architecture: Architecture, kind: Kind, index: number, rows: number) {
  const shape = HIDDEN[architecture][index]
  const { inputs, channels, side, stride } = shape
  const fanIn = fanInOf(architecture, shape)
  const z = rows * channels * side * side
  const columns = architecture === 'dense' ? 0 : rows * side * side * fanIn
  const input = architecture === 'dense' ? rows * inputs : rows * inputs * (side * stride) ** 2
  const { train, test, back } = normArrays(kind)
  // A convolution arranges its input in columns, its output and the gradient of that by channel.
  const arranged = architecture === 'dense' ? 0 : z
  const small = kind === 'none' ? 0 : 2 * channels + rows * channels
  const forward = (norm: number) => columns + z + arranged + norm * z + z + small
  return {
    learned: fanIn * channels + (kind === 'none' ? 0 : 2 * channels),
    averages: 4 * channels,
    train: forward(train),
    test: forward(test),
    back: z + back * z + arranged + (index === 0 ? 0 : columns + input),
  }
}

function netBytes(architecture: Architecture, kind: Kind, batch: number): number {
  const hidden = HIDDEN[architecture]
  const { channels, side } = hidden[hidden.length - 1]
  const features = channels * side * side
  const output = (features + 1) * CLASSES
  const layers = hidden.map((_, index) => layerNumbers(architecture, kind, index, batch))
  const numbers = layers.reduce(
    (sum, { learned, averages, train, back }) => sum + 2 * learned + averages + train + back,
    2 * output + batch * (PIXELS + 2 + 3 * CLASSES + 2 + features),
  )
  return FLOAT * numbers + SMALL
}

/** Bytes of a net of each kind in training, and of the test images on their way through one of them. */
export function variantBytes(architecture: Architecture, batch: number, testImages: number): number {
  const nets = KINDS.reduce((sum, kind) => sum + netBytes(architecture, kind, batch), 0)
  const passes = KINDS.map((kind) =>
    HIDDEN[architecture].reduce(
      (sum, _, index) => sum + layerNumbers(architecture, kind, index, testImages).test,
      testImages * CLASSES,
    ),
  )
  return nets + FLOAT * Math.max(...passes)
}
