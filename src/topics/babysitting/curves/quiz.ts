/** What may lie behind a curve. */
export type Cause =
  | 'nothing'
  | 'bad-start'
  | 'dead'
  | 'rate-low'
  | 'rate-high'
  | 'decay'
  | 'few-examples'
  | 'no-regularisation'
  | 'model-small'
  | 'batch-small'
  | 'inputs'
  | 'labels'
  | 'evaluation'
  | 'dropout'
  | 'zero-weights'
  | 'easy-validation'

export interface QuizQuestion {
  /** The preset that makes the curve. */
  readonly preset: string
  readonly options: readonly Cause[]
  /** Those that could have made it: one or several. */
  readonly right: readonly Cause[]
}

/** In the order in which they are asked. */
export const QUESTIONS = [
  {
    preset: 'overfitting',
    options: ['rate-low', 'few-examples', 'evaluation', 'no-regularisation'],
    right: ['few-examples', 'no-regularisation'],
  },
  {
    preset: 'plateau-then-drop',
    options: ['decay', 'bad-start', 'labels', 'rate-low'],
    right: ['bad-start', 'rate-low'],
  },
  {
    preset: 'steps-in-the-rate',
    options: ['rate-high', 'bad-start', 'decay', 'few-examples'],
    right: ['rate-high', 'decay'],
  },
  {
    preset: 'divergence',
    options: ['rate-low', 'rate-high', 'model-small', 'inputs'],
    right: ['rate-high', 'inputs'],
  },
  {
    preset: 'healthy',
    options: ['no-regularisation', 'rate-low', 'nothing', 'batch-small'],
    right: ['nothing'],
  },
  {
    preset: 'dead-start',
    options: ['dead', 'rate-low', 'no-regularisation', 'zero-weights'],
    right: ['dead', 'rate-low', 'zero-weights'],
  },
  {
    preset: 'noisy',
    options: ['model-small', 'batch-small', 'rate-low', 'evaluation'],
    right: ['batch-small'],
  },
  {
    preset: 'evaluation-bug',
    options: ['few-examples', 'rate-high', 'evaluation', 'no-regularisation'],
    right: ['evaluation'],
  },
  {
    preset: 'too-small',
    options: ['few-examples', 'model-small', 'rate-low', 'no-regularisation'],
    right: ['model-small'],
  },
  {
    preset: 'shuffled-labels',
    options: ['rate-high', 'labels', 'dead', 'few-examples'],
    right: ['labels'],
  },
  {
    preset: 'dropout',
    options: ['easy-validation', 'batch-small', 'dropout', 'evaluation'],
    right: ['dropout'],
  },
] as const satisfies readonly QuizQuestion[]

/** Share of the right answers that were chosen, less one for each wrong one; from 0 to 1. */
export function pointsFor({ right }: QuizQuestion, chosen: readonly Cause[]): number {
  const hits = chosen.filter((cause) => right.includes(cause)).length
  return Math.max(0, hits - (chosen.length - hits)) / right.length
}

/** Seconds for each question that the reader may choose; 0 for no clock. */
export const CLOCKS = [0, 15, 30, 60] as const
