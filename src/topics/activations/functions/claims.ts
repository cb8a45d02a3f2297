import type { FunctionName } from '../names.ts'

export type ClaimKey =
  | 'firing'
  | 'saturates'
  | 'not-centred'
  | 'centred'
  | 'exponential'
  | 'no-saturation-right'
  | 'cheap'
  | 'six-times'
  | 'dies'
  | 'never-dies'
  | 'learned'
  | 'flips'
  | 'nearer-zero'
  | 'comes-back'
  | 'saturates-left'
  | 'generalises'
  | 'linear'
  | 'doubled'
  | 'fixed-point'
  | 'smooth'

/** What lecture notes say for or against a function, and the lab that shows how far it holds. */
export interface Claim {
  /** 'claim.<key>' among the lab's words. */
  readonly key: ClaimKey
  readonly side: 'for' | 'against'
  /** Link from the site's root; absent where the plot above or the cost below is the proof. */
  readonly link?: string
}

const lab = (name: string, query = '') => `activations/${name}/${query}`
const pro = (key: ClaimKey, link?: string): Claim => ({ key, side: 'for', link })
const con = (key: ClaimKey, link?: string): Claim => ({ key, side: 'against', link })

const exponential = con('exponential')
const doubled = con('doubled', lab('race'))
const smooth: readonly Claim[] = [pro('smooth'), exponential]

export const CLAIMS: Readonly<Record<FunctionName, readonly Claim[]>> = {
  sigmoid: [
    pro('firing'),
    con('saturates', lab('saturation', '?shift=5')),
    con('not-centred', lab('zigzag')),
    exponential,
  ],
  tanh: [
    pro('centred', lab('zigzag', '?inputs=tanh')),
    con('saturates', lab('saturation', '?activation=tanh&shift=5')),
    exponential,
  ],
  relu: [
    pro('no-saturation-right', lab('saturation', '?activation=relu&scale=6.3')),
    pro('cheap'),
    pro('six-times', lab('race', '?rates=own')),
    con('not-centred', lab('zigzag', '?inputs=relu')),
    con('dies', lab('dead-relu')),
  ],
  'leaky-relu': [
    pro('never-dies', lab('dead-relu', '?activation=leaky-relu&rate=0.3&bias=-3')),
    pro('cheap'),
    pro('six-times', lab('race', '?rates=own')),
  ],
  prelu: [
    pro('learned', lab('race')),
    pro('never-dies', lab('dead-relu', '?activation=prelu&rate=0.1&bias=-3')),
    con('flips', lab('functions', '?function=prelu&slope=1.5')),
  ],
  elu: [
    pro('nearer-zero'),
    pro('comes-back', lab('dead-relu', '?activation=elu&rate=1&bias=-3')),
    con('saturates-left', lab('saturation', '?activation=elu&shift=-5')),
    exponential,
  ],
  maxout: [pro('generalises', lab('functions', '?function=maxout&w2=0.01&b2=0')), pro('linear'), doubled],
  selu: [pro('fixed-point'), exponential],
  gelu: smooth,
  silu: smooth,
  softplus: [...smooth, con('not-centred')],
}
