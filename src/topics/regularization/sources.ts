import type { Sources } from '../topic.ts'

export const sources: Sources = {
  wan: {
    authors: 'Wan, L., Zeiler, M., Zhang, S., LeCun, Y. and Fergus, R.',
    year: 2013,
    title: 'Regularization of neural networks using DropConnect',
    where: 'ICML',
    url: 'https://proceedings.mlr.press/v28/wan13.html',
  },
  huang: {
    authors: 'Huang, G., Sun, Y., Liu, Z., Sedra, D. and Weinberger, K.',
    year: 2016,
    title: 'Deep networks with stochastic depth',
    where: 'ECCV',
    url: 'https://arxiv.org/abs/1603.09382',
  },
  graham: {
    authors: 'Graham, B.',
    year: 2014,
    title: 'Fractional max-pooling',
    where: 'arXiv:1412.6071',
    url: 'https://arxiv.org/abs/1412.6071',
  },
  xie: {
    authors: 'Xie, L., Wang, J., Wei, Z., Wang, M. and Tian, Q.',
    year: 2016,
    title: 'DisturbLabel: regularizing CNN on the loss layer',
    where: 'CVPR',
    url: 'https://arxiv.org/abs/1605.00055',
  },
  szegedy: {
    authors: 'Szegedy, C., Vanhoucke, V., Ioffe, S., Shlens, J. and Wojna, Z.',
    year: 2016,
    title: 'Rethinking the inception architecture for computer vision',
    where: 'CVPR',
    url: 'https://arxiv.org/abs/1512.00567',
  },
  belkin: {
    authors: 'Belkin, M., Hsu, D., Ma, S. and Mandal, S.',
    year: 2019,
    title: 'Reconciling modern machine-learning practice and the classical bias–variance trade-off',
    where: 'Proceedings of the National Academy of Sciences',
    url: 'https://arxiv.org/abs/1812.11118',
  },
  nakkiran: {
    authors: 'Nakkiran, P., Kaplun, G., Bansal, Y., Yang, T., Barak, B. and Sutskever, I.',
    year: 2020,
    title: 'Deep double descent: where bigger models and more data hurt',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/1912.02292',
  },
  'optimal-l2': {
    authors: 'Nakkiran, P., Venkat, P., Kakade, S. and Ma, T.',
    year: 2021,
    title: 'Optimal regularization can mitigate double descent',
    where: 'ICLR',
    url: 'https://arxiv.org/abs/2003.01897',
  },
}
