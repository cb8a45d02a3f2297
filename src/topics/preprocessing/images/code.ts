import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { RANGES, type Range } from './image-sets.ts'

/** The four ways of preprocessing X [N, 32, 32, 3]; statistics from the training images, applied to both. */
export function code(values: {
  readonly range: Range
  readonly rate: number
  readonly firstLayer: string
}): readonly CodeLine[] {
  const { rate } = pieces(values)
  return program`
    unit = ${piece('range', `${RANGES[values.range]}.0`)}
    X_train, X_test = unit * images_train, unit * images_test
    mean_image = X_train.mean(axis=0)  # [32, 32, 3]
    channel_mean = X_train.mean(axis=(0, 1, 2))  # [3]
    channel_std = X_train.std(axis=(0, 1, 2))  # [3]
    preprocessings = {
        "nothing": lambda X: X,
        "mean image": lambda X: X - mean_image,
        "channel means": lambda X: X - channel_mean,
        "standardised": lambda X: (X - channel_mean) / channel_std,
    }
    for name, preprocess in preprocessings.items():
        X = preprocess(X_train)
        s = ${piece('firstLayer', values.firstLayer === 'same' ? '1' : 'np.sqrt((X**2).mean())')}
        # First layer: initial weights / s, learning rate / s**2.
        train(X, y_train, rate=${rate}, first_layer=s)`
}
