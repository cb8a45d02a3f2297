import type { Source } from '../topic.ts'

export const sources: Readonly<Record<string, Source>> = {
  glorot: {
    authors: 'Glorot, X. and Bengio, Y.',
    year: 2010,
    title: 'Understanding the difficulty of training deep feedforward neural networks',
    where: 'AISTATS',
    url: 'https://proceedings.mlr.press/v9/glorot10a.html',
  },
  he: {
    authors: 'He, K., Zhang, X., Ren, S. and Sun, J.',
    year: 2015,
    title: 'Delving deep into rectifiers: surpassing human-level performance on ImageNet classification',
    where: 'ICCV',
    url: 'https://arxiv.org/abs/1502.01852',
  },
  saxe: {
    authors: 'Saxe, A. M., McClelland, J. L. and Ganguli, S.',
    year: 2014,
    title: 'Exact solutions to the nonlinear dynamics of learning in deep linear neural networks',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1312.6120',
  },
  mishkin: {
    authors: 'Mishkin, D. and Matas, J.',
    year: 2016,
    title: 'All you need is a good init',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1511.06422',
  },
  poole: {
    authors: 'Poole, B., Lahiri, S., Raghu, M., Sohl-Dickstein, J. and Ganguli, S.',
    year: 2016,
    title: 'Exponential expressivity in deep neural networks through transient chaos',
    where: 'NeurIPS',
    url: 'https://arxiv.org/abs/1606.05340',
  },
  schoenholz: {
    authors: 'Schoenholz, S. S., Gilmer, J., Ganguli, S. and Sohl-Dickstein, J.',
    year: 2017,
    title: 'Deep information propagation',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1611.01232',
  },
  krahenbuhl: {
    authors: 'Krähenbühl, P., Doersch, C., Donahue, J. and Darrell, T.',
    year: 2016,
    title: 'Data-dependent initializations of convolutional neural networks',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1511.06856',
  },
  sussillo: {
    authors: 'Sussillo, D. and Abbott, L. F.',
    year: 2014,
    title: 'Random walk initialization for training very deep feedforward networks',
    where: 'arXiv:1412.6558',
    url: 'https://arxiv.org/abs/1412.6558',
  },
  krizhevsky: {
    authors: 'Krizhevsky, A., Sutskever, I. and Hinton, G. E.',
    year: 2012,
    title: 'ImageNet classification with deep convolutional neural networks',
    where: 'NeurIPS',
  },
  lecture: {
    authors: 'Li, F.-F., Johnson, J. and Yeung, S.',
    year: 2018,
    title: 'CS231n: Convolutional neural networks for visual recognition, lecture 6',
    where: 'Stanford University',
    url: 'https://cs231n.stanford.edu/2018/',
  },
}
