import type { Source } from '../topic.ts'

export const sources: Readonly<Record<string, Source>> = {
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
    where: 'arXiv:1706.05350',
    url: 'https://arxiv.org/abs/1706.05350',
  },
  santurkar: {
    authors: 'Santurkar, S., Tsipras, D., Ilyas, A. and Madry, A.',
    year: 2018,
    title: 'How does batch normalization help optimization?',
    where: 'NeurIPS',
    url: 'https://arxiv.org/abs/1805.11604',
  },
  yang: {
    authors: 'Yang, G., Pennington, J., Rao, V., Sohl-Dickstein, J. and Schoenholz, S. S.',
    year: 2019,
    title: 'A mean field theory of batch normalization',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1902.08129',
  },
  resnet: {
    authors: 'He, K., Zhang, X., Ren, S. and Sun, J.',
    year: 2016,
    title: 'Deep residual learning for image recognition',
    where: 'CVPR',
    url: 'https://arxiv.org/abs/1512.03385',
  },
  ba: {
    authors: 'Ba, J. L., Kiros, J. R. and Hinton, G. E.',
    year: 2016,
    title: 'Layer normalization',
    where: 'arXiv:1607.06450',
    url: 'https://arxiv.org/abs/1607.06450',
  },
  ulyanov: {
    authors: 'Ulyanov, D., Vedaldi, A. and Lempitsky, V.',
    year: 2016,
    title: 'Instance normalization: the missing ingredient for fast stylization',
    where: 'arXiv:1607.08022',
    url: 'https://arxiv.org/abs/1607.08022',
  },
  wu: {
    authors: 'Wu, Y. and He, K.',
    year: 2018,
    title: 'Group normalization',
    where: 'ECCV',
    url: 'https://arxiv.org/abs/1803.08494',
  },
  goyal: {
    authors: 'Goyal, P., Dollár, P., Girshick, R. and others',
    year: 2017,
    title: 'Accurate, large minibatch SGD: training ImageNet in 1 hour',
    where: 'arXiv:1706.02677',
    url: 'https://arxiv.org/abs/1706.02677',
  },
  lecture: {
    authors: 'Li, F.-F., Johnson, J. and Yeung, S.',
    year: 2018,
    title: 'CS231n: Convolutional neural networks for visual recognition, lecture 6',
    where: 'Stanford University',
    url: 'https://cs231n.stanford.edu/2018/',
  },
}
