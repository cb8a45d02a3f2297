import { lab, type ProseModule, type TextModule, type TopicModule } from '../topic.ts'
import { deadReluExperiment } from './dead-relu/experiment.ts'
import { functionsExperiment } from './functions/experiment.ts'
import { predictions } from './predictions.ts'
import { raceExperiment } from './race/experiment.ts'
import { saturationExperiment } from './saturation/experiment.ts'
import { sources } from './sources.ts'
import { zigzagExperiment } from './zigzag/experiment.ts'

export const topic: TopicModule = {
  id: 'activations',
  labs: [
    lab(functionsExperiment, () => import('./functions/view.tsx')),
    lab(saturationExperiment, () => import('./saturation/view.tsx')),
    lab(zigzagExperiment, () => import('./zigzag/view.tsx')),
    lab(deadReluExperiment, () => import('./dead-relu/view.tsx')),
    lab(raceExperiment, () => import('./race/view.tsx')),
  ],
  text: import.meta.glob<TextModule>('./text.*.ts'),
  prose: import.meta.glob<ProseModule>('./prose.*.mdx'),
  predictions,
  sources,
}
