/** Who takes part in the race: the columns of its channels. */
export const RUNNERS = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'prelu', 'elu', 'maxout'] as const
