import { lab, type ProseModule, type TextModule, type TopicModule } from '../topic.ts'
import { comparisons } from './comparisons.ts'
import { experiment as layerStatistics } from './layer-statistics/experiment.ts'
import { predictions } from './predictions.ts'
import { sources } from './sources.ts'
import { experiment as symmetry } from './symmetry/experiment.ts'
import { experiment as training } from './training/experiment.ts'

export const topic: TopicModule = {
  id: 'init',
  labs: [
    lab(layerStatistics, () => import('./layer-statistics/view.tsx')),
    lab(symmetry, () => import('./symmetry/view.tsx')),
    lab(training, () => import('./training/view.tsx')),
  ],
  text: import.meta.glob<TextModule>('./text.*.ts'),
  prose: import.meta.glob<ProseModule>('./prose.*.mdx'),
  predictions,
  comparisons,
  sources,
}
