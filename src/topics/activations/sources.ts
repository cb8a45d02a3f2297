import type { Source } from '../topic.ts'

export const sources: Readonly<Record<string, Source>> = {
  lecun: {
    authors: 'LeCun, Y., Bottou, L., Orr, G. B. and Müller, K.-R.',
    year: 1998,
    title: 'Efficient BackProp',
    where: 'Neural Networks: Tricks of the Trade, Springer',
  },
  krizhevsky: {
    authors: 'Krizhevsky, A., Sutskever, I. and Hinton, G. E.',
    year: 2012,
    title: 'ImageNet classification with deep convolutional neural networks',
    where: 'NeurIPS',
  },
  maas: {
    authors: 'Maas, A. L., Hannun, A. Y. and Ng, A. Y.',
    year: 2013,
    title: 'Rectifier nonlinearities improve neural network acoustic models',
    where: 'ICML Workshop on Deep Learning for Audio, Speech and Language Processing',
  },
  goodfellow: {
    authors: 'Goodfellow, I. J., Warde-Farley, D., Mirza, M., Courville, A. and Bengio, Y.',
    year: 2013,
    title: 'Maxout networks',
    where: 'ICML',
    url: 'https://arxiv.org/abs/1302.4389',
  },
  he: {
    authors: 'He, K., Zhang, X., Ren, S. and Sun, J.',
    year: 2015,
    title: 'Delving deep into rectifiers: surpassing human-level performance on ImageNet classification',
    where: 'ICCV',
    url: 'https://arxiv.org/abs/1502.01852',
  },
  clevert: {
    authors: 'Clevert, D.-A., Unterthiner, T. and Hochreiter, S.',
    year: 2016,
    title: 'Fast and accurate deep network learning by exponential linear units (ELUs)',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1511.07289',
  },
  klambauer: {
    authors: 'Klambauer, G., Unterthiner, T., Mayr, A. and Hochreiter, S.',
    year: 2017,
    title: 'Self-normalizing neural networks',
    where: 'NeurIPS',
    url: 'https://arxiv.org/abs/1706.02515',
  },
  hendrycks: {
    authors: 'Hendrycks, D. and Gimpel, K.',
    year: 2016,
    title: 'Gaussian error linear units (GELUs)',
    where: 'arXiv:1606.08415',
    url: 'https://arxiv.org/abs/1606.08415',
  },
  elfwing: {
    authors: 'Elfwing, S., Uchibe, E. and Doya, K.',
    year: 2018,
    title:
      'Sigmoid-weighted linear units for neural network function approximation in reinforcement learning',
    where: 'Neural Networks 107',
    url: 'https://arxiv.org/abs/1702.03118',
  },
  lecture: {
    authors: 'Li, F.-F., Johnson, J. and Yeung, S.',
    year: 2018,
    title: 'CS231n: Convolutional neural networks for visual recognition, lecture 6',
    where: 'Stanford University',
    url: 'https://cs231n.stanford.edu/2018/',
  },
}
