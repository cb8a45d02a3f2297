import type { TopicText } from '../../lab/text.ts'
import { layerStatistics } from './layer-statistics/text.en.ts'
import { symmetry } from './symmetry/text.en.ts'
import { training } from './training/text.en.ts'

export const text: TopicText = {
  title: 'Weight initialisation',
  question: 'How big should the first weights be?',
  lede: 'Push unit-Gaussian data through ten layers of 500 units, before any training. If the weights are too small the signal dies on the way; too large, and every unit saturates.',
  labs: { 'layer-statistics': layerStatistics, symmetry, training },
}
