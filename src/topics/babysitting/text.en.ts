import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'babysitting'>> = {
  title: 'Babysitting the training',
  question: 'How do you know that it works, before you spend a night on it?',
  lede: 'A few checks take a minute and catch most mistakes. Then one number decides whether the loss falls, and the curve tells you what is wrong when it does not.',
  labs: {
    sanity: {
      title: 'Sanity checks',
      lede: 'Six checks that run before the real training. Break the program on purpose and see which check notices.',
    },
    'learning-rate': {
      title: 'Finding a learning rate',
      lede: 'The same network at five learning rates, from too low to diverging. Change yours while it trains; when a run overflows, the training doctor traces it back.',
    },
    curves: {
      title: 'Reading curves',
      lede: 'What made this loss curve? First a quiz on eleven real runs, then the knobs that made them.',
    },
    'update-ratio': {
      title: 'Update ratio',
      lede: 'How large is one update beside the weights that it changes? About a thousandth is the rule; see where it holds and where it does not.',
    },
  },
}
