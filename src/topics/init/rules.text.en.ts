/** Names of the initialisation schemes as controls show them. */
export const RULE_OPTIONS = {
  zero: 'zero',
  constant: 'constant',
  normal: 'σ · randn',
  xavier: 'Xavier, 1/n_in',
  'xavier-average': 'Glorot, 2/(n_in + n_out)',
  'tanh-gain': 'gain 5/3, (5/3)²/n_in',
  he: 'He, 2/n_in',
  'prelu-he': 'He for PReLU, 2/((1 + a²) n_in)',
  orthogonal: 'orthogonal',
  lsuv: 'LSUV',
}
