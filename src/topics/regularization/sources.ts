import type { Sources } from '../topic.ts'

export const sources: Sources = {
  srivastava: {
    authors: 'Srivastava, N., Hinton, G., Krizhevsky, A., Sutskever, I. and Salakhutdinov, R.',
    year: 2014,
    title: 'Dropout: a simple way to prevent neural networks from overfitting',
    where: 'Journal of Machine Learning Research 15',
    url: 'https://jmlr.org/papers/v15/srivastava14a.html',
  },
  gal: {
    authors: 'Gal, Y. and Ghahramani, Z.',
    year: 2016,
    title: 'Dropout as a Bayesian approximation: representing model uncertainty in deep learning',
    where: 'ICML',
    url: 'https://arxiv.org/abs/1506.02142',
  },
  li: {
    authors: 'Li, X., Chen, S., Hu, X. and Yang, J.',
    year: 2019,
    title: 'Understanding the disharmony between dropout and batch normalization by variance shift',
    where: 'CVPR',
    url: 'https://arxiv.org/abs/1801.05134',
  },
  tibshirani: {
    authors: 'Tibshirani, R.',
    year: 1996,
    title: 'Regression shrinkage and selection via the lasso',
    where: 'Journal of the Royal Statistical Society, Series B 58',
  },
  loshchilov: {
    authors: 'Loshchilov, I. and Hutter, F.',
    year: 2019,
    title: 'Decoupled weight decay regularization',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1711.05101',
  },
}
