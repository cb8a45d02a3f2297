import { lab, type ProseModule, type TextModule, type TopicModule } from '../topic.ts'
import { experiment as images } from './images/experiment.ts'
import { predictions } from './predictions.ts'
import { experiment as sensitivity } from './sensitivity/experiment.ts'
import { sources } from './sources.ts'
import { experiment as transforms } from './transforms/experiment.ts'

export const topic: TopicModule = {
  id: 'preprocessing',
  labs: [
    lab(transforms, () => import('./transforms/view.tsx')),
    lab(sensitivity, () => import('./sensitivity/view.tsx')),
    lab(images, () => import('./images/view.tsx')),
  ],
  text: import.meta.glob<TextModule>('./text.*.ts'),
  prose: import.meta.glob<ProseModule>('./prose.*.mdx'),
  predictions,
  sources,
}
