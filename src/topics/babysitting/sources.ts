import type { Sources } from '../topic.ts'

export const sources: Sources = {
  lecture: {
    authors: 'Li, F.-F., Johnson, J. and Yeung, S.',
    year: 2018,
    title: 'CS231n: Convolutional neural networks for visual recognition, lecture 6',
    where: 'Stanford University',
    url: 'https://cs231n.stanford.edu/2018/',
  },
  notes: {
    authors: 'Karpathy, A.',
    year: 2015,
    title: 'CS231n notes, Neural networks part 3: learning and evaluation',
    where: 'Stanford University',
    url: 'https://cs231n.github.io/neural-networks-3/',
  },
  recipe: {
    authors: 'Karpathy, A.',
    year: 2019,
    title: 'A recipe for training neural networks',
    where: 'Blog post',
    url: 'https://karpathy.github.io/2019/04/25/recipe/',
  },
  zhang: {
    authors: 'Zhang, C., Bengio, S., Hardt, M., Recht, B. and Vinyals, O.',
    year: 2017,
    title: 'Understanding deep learning requires rethinking generalization',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1611.03530',
  },
  kingma: {
    authors: 'Kingma, D. P. and Ba, J.',
    year: 2015,
    title: 'Adam: a method for stochastic optimization',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1412.6980',
  },
  ioffe: {
    authors: 'Ioffe, S. and Szegedy, C.',
    year: 2015,
    title: 'Batch normalization: accelerating deep network training by reducing internal covariate shift',
    where: 'ICML',
    url: 'https://arxiv.org/abs/1502.03167',
  },
  vanlaarhoven: {
    authors: 'van Laarhoven, T.',
    year: 2017,
    title: 'L2 regularization versus batch and weight normalization',
    where: 'arXiv',
    url: 'https://arxiv.org/abs/1706.05350',
  },
}
