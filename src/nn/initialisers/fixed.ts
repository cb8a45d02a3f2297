import { gaussian, type Initialiser } from './initialiser.ts'

/** W = 0: every unit of a layer computes the same. */
export const zero: Initialiser = {
  name: 'zero',
  tex: 'W = 0',
  source: '',
  dataDependent: false,
  std: () => 0,
  weights: ({ engine, fanIn, fanOut }) => engine.zeros([fanIn, fanOut]),
}

/** W = scale in every place: units stay clones of each other. */
export const constant: Initialiser = {
  name: 'constant',
  tex: 'W_{ij} = c',
  source: '',
  dataDependent: false,
  std: () => 0,
  weights: ({ engine, fanIn, fanOut, scale }) => engine.full([fanIn, fanOut], scale),
}

/** W ~ N(0, σ²), the same σ for every layer. */
export const normal = gaussian({
  name: 'normal',
  tex: 'W \\sim \\mathcal N(0,\\ \\sigma^2)',
  source: 'Krizhevsky, Sutskever & Hinton 2012 (σ = 0.01)',
  std: ({ scale }) => scale,
})
