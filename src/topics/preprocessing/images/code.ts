import type { CodeLine } from '../../../lab/experiment.ts'
import { RANGES, type Range } from './image-sets.ts'

/** The four treatments of X [N, 32, 32, 3]; statistics from the training images, applied to both. */
export function imagesCode({ range, rate }: { readonly range: Range; readonly rate: number }): CodeLine[] {
  return [
    ['unit = ', { parameter: 'range', text: `${RANGES[range]}.0` }],
    ['X_train, X_test = unit * images_train, unit * images_test'],
    ['mean_image = X_train.mean(axis=0)  # [32, 32, 3]'],
    ['channel_mean = X_train.mean(axis=(0, 1, 2))  # [3]'],
    ['std_image = X_train.std(axis=0)  # [32, 32, 3]'],
    ['treatments = {'],
    ['    "nothing": lambda X: X,'],
    ['    "mean image": lambda X: X - mean_image,'],
    ['    "channel mean": lambda X: X - channel_mean,'],
    ['    "standardised": lambda X: (X - mean_image) / std_image,'],
    ['}'],
    ['for name, treat in treatments.items():'],
    ['    train(treat(X_train), y_train, rate=', { parameter: 'rate', text: String(rate) }, ')'],
  ]
}
