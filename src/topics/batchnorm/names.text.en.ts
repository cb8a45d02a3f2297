/** Names that the topic's labs share. */
export const FUNCTION_OPTIONS = {
  relu: 'ReLU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
}

export const PLACEMENT_OPTIONS = {
  before: 'before the activation',
  after: 'after the activation',
}

export const WITHOUT = 'without batch norm'
export const WITH = 'with batch norm'
