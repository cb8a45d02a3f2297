import type { Stage } from './stages.ts'

/** TeX of a stage: where it stands in the whole, boxed, and how it is computed. */
interface StageFormula {
  readonly place: string
  readonly rule: string
}

const forward = (x: string, mean: string, variance: string) =>
  `y_i = \\gamma\\,\\frac{${x} - ${mean}}{\\sqrt{${variance} + \\varepsilon}} + \\beta`

const backward = (first: string, second: string, third: string) =>
  `\\frac{\\partial L}{\\partial x_i} = ${first} + ${second} + ${third}`

const BY_NORMALISED = '\\frac{\\partial L}{\\partial \\hat x_i}\\,\\frac{1}{\\sqrt{\\sigma^2+\\varepsilon}}'
const BY_VARIANCE = '\\frac{\\partial L}{\\partial \\sigma^2}\\,\\frac{2(x_i-\\mu)}{N}'
const BY_MEAN = '\\frac{\\partial L}{\\partial \\mu}\\,\\frac1N'
const box = (tex: string) => `\\boxed{${tex}}`

/** Ioffe and Szegedy 2015, algorithm 1 and section 3. */
export const FORMULAS: Readonly<Record<Stage, StageFormula>> = {
  input: { place: forward(box('x_i'), '\\mu', '\\sigma^2'), rule: 'x_i,\\quad i = 1 \\dots N' },
  mean: {
    place: forward('x_i', box('\\mu'), '\\sigma^2'),
    rule: '\\mu = \\frac1N \\sum_{i=1}^N x_i',
  },
  centred: {
    place: 'y_i = \\gamma\\,\\frac{\\boxed{x_i - \\mu}}{\\sqrt{\\sigma^2 + \\varepsilon}} + \\beta',
    rule: 'x_i - \\mu',
  },
  variance: {
    place: forward('x_i', '\\mu', box('\\sigma^2')),
    rule: '\\sigma^2 = \\frac1N \\sum_{i=1}^N (x_i - \\mu)^2',
  },
  normalised: {
    place: 'y_i = \\gamma\\,\\boxed{\\frac{x_i - \\mu}{\\sqrt{\\sigma^2 + \\varepsilon}}} + \\beta',
    rule: '\\hat x_i = \\frac{x_i - \\mu}{\\sqrt{\\sigma^2 + \\varepsilon}}',
  },
  output: {
    place: '\\boxed{y_i} = \\gamma\\,\\frac{x_i - \\mu}{\\sqrt{\\sigma^2 + \\varepsilon}} + \\beta',
    rule: 'y_i = \\gamma\\,\\hat x_i + \\beta',
  },
  upstream: {
    place: '\\boxed{\\frac{\\partial L}{\\partial y_i}}',
    rule: '\\text{handed over by the layer above}',
  },
  dBeta: {
    place: '\\boxed{\\frac{\\partial L}{\\partial \\beta}}',
    rule: '\\frac{\\partial L}{\\partial \\beta} = \\sum_{i=1}^N \\frac{\\partial L}{\\partial y_i}',
  },
  dGamma: {
    place: '\\boxed{\\frac{\\partial L}{\\partial \\gamma}}',
    rule: '\\frac{\\partial L}{\\partial \\gamma} = \\sum_{i=1}^N \\frac{\\partial L}{\\partial y_i}\\,\\hat x_i',
  },
  dNormalised: {
    place: backward(
      '\\boxed{\\frac{\\partial L}{\\partial \\hat x_i}}\\,\\frac{1}{\\sqrt{\\sigma^2+\\varepsilon}}',
      BY_VARIANCE,
      BY_MEAN,
    ),
    rule: '\\frac{\\partial L}{\\partial \\hat x_i} = \\frac{\\partial L}{\\partial y_i}\\,\\gamma',
  },
  dVariance: {
    place: backward(
      BY_NORMALISED,
      '\\boxed{\\frac{\\partial L}{\\partial \\sigma^2}}\\,\\frac{2(x_i-\\mu)}{N}',
      BY_MEAN,
    ),
    rule: '\\frac{\\partial L}{\\partial \\sigma^2} = -\\frac12\\,(\\sigma^2+\\varepsilon)^{-3/2} \\sum_{i=1}^N \\frac{\\partial L}{\\partial \\hat x_i}\\,(x_i-\\mu)',
  },
  dMean: {
    place: backward(BY_NORMALISED, BY_VARIANCE, '\\boxed{\\frac{\\partial L}{\\partial \\mu}}\\,\\frac1N'),
    rule: '\\frac{\\partial L}{\\partial \\mu} = -\\frac{1}{\\sqrt{\\sigma^2+\\varepsilon}} \\sum_{i=1}^N \\frac{\\partial L}{\\partial \\hat x_i}',
  },
  dInput: {
    place: box(backward(BY_NORMALISED, BY_VARIANCE, BY_MEAN)),
    rule: '\\text{three ways from } x_i \\text{ to } L\\text{: by } \\hat x_i\\text{, by } \\sigma^2 \\text{ and by } \\mu',
  },
}
