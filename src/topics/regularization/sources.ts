import type { Sources } from '../topic.ts'

export const sources: Sources = {
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
