import { gaussian } from './initialiser.ts'

/** Var W = 1/n_in, which keeps the variance of x forwards while f is linear. LeCun et al., "Efficient BackProp", 1998. */
export const xavier = gaussian({
  name: 'xavier',
  tex: 'W \\sim \\mathcal N\\!\\left(0,\\ \\tfrac{1}{n_\\text{in}}\\right)',
  source: 'LeCun et al. 1998; Glorot & Bengio 2010',
  std: ({ fanIn }) => Math.sqrt(1 / fanIn),
})

/**
 * Var W = (5/3)²/n_in: the gain that PyTorch's calculate_gain('tanh') gives, to make up for what tanh takes away.
 * It is a convention; no equation in a paper gives 5/3.
 */
export const tanhGain = gaussian({
  name: 'tanh-gain',
  tex: 'W \\sim \\mathcal N\\!\\left(0,\\ \\tfrac{(5/3)^2}{n_\\text{in}}\\right)',
  source: 'torch.nn.init.calculate_gain',
  std: ({ fanIn }) => 5 / 3 / Math.sqrt(fanIn),
})

/**
 * Var W = 2/(n_in + n_out), between what the forward and the backward pass ask for.
 * Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010, eq. 12.
 */
export const xavierAverage = gaussian({
  name: 'xavier-average',
  tex: 'W \\sim \\mathcal N\\!\\left(0,\\ \\tfrac{2}{n_\\text{in}+n_\\text{out}}\\right)',
  source: 'Glorot & Bengio 2010',
  std: ({ fanIn, fanOut }) => Math.sqrt(2 / (fanIn + fanOut)),
})

/**
 * Var W = 2/n_in, which keeps E[z²] where half of the units are cut off by ReLU.
 * He et al., "Delving deep into rectifiers", ICCV 2015, equation 10.
 */
export const he = gaussian({
  name: 'he',
  tex: 'W \\sim \\mathcal N\\!\\left(0,\\ \\tfrac{2}{n_\\text{in}}\\right)',
  source: 'He et al. 2015',
  std: ({ fanIn }) => Math.sqrt(2 / fanIn),
})

/** Var W = 2/((1+a²)n_in) for a unit with slope a below zero. He et al. 2015, section 2.2. */
export const preluHe = gaussian({
  name: 'prelu-he',
  tex: 'W \\sim \\mathcal N\\!\\left(0,\\ \\tfrac{2}{(1+a^2)\\,n_\\text{in}}\\right)',
  source: 'He et al. 2015',
  std: ({ fanIn, slope }) => Math.sqrt(2 / ((1 + slope * slope) * fanIn)),
})
