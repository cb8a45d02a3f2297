import type { FunctionName } from '../names.ts'

/** TeX of f(x) and of f′(x). */
export const FORMULAS: Readonly<Record<FunctionName, { readonly f: string; readonly derivative: string }>> = {
  sigmoid: { f: '\\frac{1}{1+e^{-x}}', derivative: 'f(x)\\,(1-f(x))' },
  tanh: { f: '\\frac{e^x-e^{-x}}{e^x+e^{-x}}', derivative: '1-f(x)^2' },
  relu: { f: '\\max(0,\\,x)', derivative: '[x>0]' },
  'leaky-relu': { f: '\\max(0,x)+a\\min(0,x)', derivative: '[x>0]+a\\,[x\\le 0]' },
  prelu: {
    f: '\\max(0,x)+a\\min(0,x)',
    derivative: '[x>0]+a\\,[x\\le 0],\\quad \\tfrac{\\partial f}{\\partial a}=\\min(0,x)',
  },
  elu: { f: '\\max(0,x)+\\min(0,\\,\\alpha(e^x-1))', derivative: '[x>0]+(f(x)+\\alpha)\\,[x\\le 0]' },
  maxout: { f: '\\max(w_1x+b_1,\\ w_2x+b_2)', derivative: 'w_1 \\text{ or } w_2,\\ \\text{of the larger}' },
  selu: {
    f: '\\lambda\\,\\mathrm{ELU}_\\alpha(x)',
    derivative: '\\lambda\\,[x>0]+(f(x)+\\lambda\\alpha)\\,[x\\le 0]',
  },
  gelu: { f: 'x\\,\\Phi(x)', derivative: '\\Phi(x)+x\\,\\varphi(x)' },
  silu: { f: 'x\\,\\sigma(x)', derivative: '\\sigma(x)\\,(1+x\\,(1-\\sigma(x)))' },
  softplus: { f: '\\ln(1+e^x)', derivative: '\\sigma(x)' },
}
