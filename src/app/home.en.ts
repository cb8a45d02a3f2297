import type { HomeText } from './home-text.ts'

export const home: HomeText = {
  question: 'What happens inside a network while it learns?',
  lede: 'A course on training neural networks in which every claim is an experiment that you run, here, in this tab. Change a number and watch what follows.',
  start: 'Start with',
  hero: {
    rows: {
      small: 'First weights too small: the signal dies',
      right: 'Just right: it crosses ten layers',
      large: 'Too large: every unit saturates',
    },
    caption: 'Activations in layers 1 to 10, computed in this tab as you opened the page.',
    link: 'Try it yourself',
    quantity: 'activation',
    layer: (n) => String(n),
    summary: (row, std) =>
      `${row}. The activations of the tenth layer have a standard deviation of ${std.toPrecision(2)}.`,
  },
  promises: [
    {
      title: 'Nothing is drawn by hand',
      text: 'Every curve comes out of a network that runs in your browser.',
    },
    { title: 'A link is an experiment', text: 'Copy it: whoever opens it gets the same run, bit for bit.' },
    {
      title: 'Made for the lecture hall',
      text: 'Press P in any lab for large type and a keyboard for everything.',
    },
  ],
  summaries: {
    activations: 'What happens to a gradient on its way through a unit, and when nothing of it is left.',
    preprocessing:
      'Centre, scale, decorrelate: the same data, and a loss on which gradient descent is far faster.',
    init: 'How large the first weights must be, so that a signal passes ten layers and a gradient comes back.',
    batchnorm: 'Normalise every layer by its batch: what that forgives, what it costs, and when it fails.',
    babysitting: 'The checks to make before a long run, and how to read the curve that it draws.',
    search: 'Grid against chance, coarse to fine, and how sure a winner is.',
    optimizers: 'Momentum, AdaGrad, RMSProp, Adam: the same valley, walked in different ways.',
    schedules: 'What a high rate is good for, what a low one, and what a schedule gains by using both.',
    regularization: 'Hold a network back on the data it knows, so that it does better on what it does not.',
    augmentation: 'More examples out of the few there are, without changing what they mean.',
    ensembles: 'Why the average of several networks beats each one of them.',
    transfer: 'Begin with what another task has taught, and keep as much of it as helps.',
    backprop: 'The chain rule, one gate after the other, with every number on show.',
    architectures: 'Shapes, parameters and work of the networks that made history, layer by layer.',
    recurrent: 'One set of weights used again at every step, and the gradient that has to find its way back.',
  },
}
