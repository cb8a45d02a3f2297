import type { Source } from '../topic.ts'

export const sources: Readonly<Record<string, Source>> = {
  lecture: {
    authors: 'Li, F.-F., Johnson, J. and Yeung, S.',
    year: 2018,
    title: 'CS231n: Convolutional neural networks for visual recognition, lecture 6',
    where: 'Stanford University',
    url: 'https://cs231n.stanford.edu/2018/',
  },
  kaufman: {
    authors: 'Kaufman, S., Rosset, S., Perlich, C. and Stitelman, O.',
    year: 2012,
    title: 'Leakage in data mining: formulation, detection, and avoidance',
    where: 'ACM Transactions on Knowledge Discovery from Data 6(4)',
  },
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
  simonyan: {
    authors: 'Simonyan, K. and Zisserman, A.',
    year: 2015,
    title: 'Very deep convolutional networks for large-scale image recognition',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1409.1556',
  },
  resnet: {
    authors: 'He, K., Zhang, X., Ren, S. and Sun, J.',
    year: 2016,
    title: 'Deep residual learning for image recognition',
    where: 'CVPR',
    url: 'https://arxiv.org/abs/1512.03385',
  },
}
