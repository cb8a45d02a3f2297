/** Names of the activations as controls show them. */
export const ACTIVATION_OPTIONS = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  prelu: 'PReLU',
  elu: 'ELU',
  maxout: 'maxout',
}
