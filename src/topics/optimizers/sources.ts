import type { Sources } from '../topic.ts'

export const sources: Sources = {
  lecture: {
    authors: 'Li, Johnson & Yeung',
    year: 2017,
    title: 'Training neural networks, part 2',
    where: 'CS231n, lecture 7, Stanford University',
    url: 'http://cs231n.stanford.edu/slides/2017/cs231n_2017_lecture7.pdf',
  },
  polyak: {
    authors: 'Polyak',
    year: 1964,
    title: 'Some methods of speeding up the convergence of iteration methods',
    where: 'USSR Computational Mathematics and Mathematical Physics 4(5)',
  },
  nesterov: {
    authors: 'Nesterov',
    year: 1983,
    title: 'A method of solving a convex programming problem with convergence rate O(1/k²)',
    where: 'Soviet Mathematics Doklady 27',
  },
  bengio: {
    authors: 'Bengio, Boulanger-Lewandowski & Pascanu',
    year: 2013,
    title: 'Advances in optimizing recurrent networks',
    where: 'ICASSP',
    url: 'https://arxiv.org/abs/1212.0901',
  },
  goh: {
    authors: 'Goh',
    year: 2017,
    title: 'Why momentum really works',
    where: 'Distill',
    url: 'https://distill.pub/2017/momentum/',
  },
  adagrad: {
    authors: 'Duchi, Hazan & Singer',
    year: 2011,
    title: 'Adaptive subgradient methods for online learning and stochastic optimization',
    where: 'Journal of Machine Learning Research 12',
    url: 'https://jmlr.org/papers/v12/duchi11a.html',
  },
  rmsprop: {
    authors: 'Tieleman & Hinton',
    year: 2012,
    title: 'Lecture 6.5: rmsprop',
    where: 'Neural networks for machine learning, Coursera',
  },
  adam: {
    authors: 'Kingma & Ba',
    year: 2015,
    title: 'Adam: a method for stochastic optimization',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1412.6980',
  },
  adamw: {
    authors: 'Loshchilov & Hutter',
    year: 2019,
    title: 'Decoupled weight decay regularization',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1711.05101',
  },
  nocedal: {
    authors: 'Nocedal & Wright',
    year: 2006,
    title: 'Numerical optimization',
    where: 'second edition, Springer',
    url: 'https://doi.org/10.1007/978-0-387-40065-5',
  },
}
