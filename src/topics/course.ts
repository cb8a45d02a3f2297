export type Part = 'setting-up' | 'training-well' | 'foundations'

interface CourseTopic {
  readonly part: Part
  readonly number: string
  readonly id: string
  /** Names of its labs, in their order; empty while the topic is to come. */
  readonly labs: readonly string[]
}

/** The course in its order. A topic is there once it has labs. */
export const TOPICS = [
  {
    part: 'setting-up',
    number: '1',
    id: 'activations',
    labs: ['functions', 'saturation', 'zigzag', 'dead-relu', 'race'],
  },
  {
    part: 'setting-up',
    number: '2',
    id: 'preprocessing',
    labs: ['curvature', 'transforms', 'sensitivity', 'images'],
  },
  { part: 'setting-up', number: '3', id: 'init', labs: ['layer-statistics', 'symmetry', 'training'] },
  {
    part: 'setting-up',
    number: '4',
    id: 'batchnorm',
    labs: ['step-by-step', 'training', 'robustness', 'smoothness', 'train-vs-test', 'variants'],
  },
  {
    part: 'setting-up',
    number: '5',
    id: 'babysitting',
    labs: ['sanity', 'learning-rate', 'curves', 'update-ratio'],
  },
  { part: 'setting-up', number: '6', id: 'search', labs: [] },
  {
    part: 'training-well',
    number: '7',
    id: 'optimizers',
    labs: ['landscape', 'momentum', 'bias-correction', 'network', 'second-order'],
  },
  { part: 'training-well', number: '8', id: 'schedules', labs: ['training', 'range-test', 'saddle'] },
  {
    part: 'training-well',
    number: '9',
    id: 'regularization',
    labs: ['dropout', 'penalties', 'data', 'variants', 'double-descent'],
  },
  { part: 'training-well', number: '10', id: 'augmentation', labs: [] },
  { part: 'training-well', number: '11', id: 'ensembles', labs: [] },
  { part: 'training-well', number: '12', id: 'transfer', labs: [] },
  { part: 'foundations', number: 'A', id: 'backprop', labs: [] },
  { part: 'foundations', number: 'B', id: 'architectures', labs: [] },
  { part: 'foundations', number: 'C', id: 'recurrent', labs: [] },
] as const satisfies readonly CourseTopic[]

type Topic = (typeof TOPICS)[number]
export type TopicId = Topic['id']

/** Names of a topic's labs. */
export type LabOf<Id extends TopicId> = Extract<Topic, { id: Id }>['labs'][number]
