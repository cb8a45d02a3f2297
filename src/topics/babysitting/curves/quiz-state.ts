import { type Cause, pointsFor, type QuizQuestion } from './quiz.ts'

/** Where a reader stands in the quiz. */
export interface QuizState {
  /** Seconds for each question; 0 for no clock. */
  readonly clock: number
  /** The question on show, from 0; undefined before the start, as many as there are at the end. */
  readonly index: number | undefined
  readonly chosen: readonly Cause[]
  readonly judged: boolean
  /** The clock ran out on this question. */
  readonly late: boolean
  /** Of each question judged so far, from 0 to 1. */
  readonly points: readonly number[]
}

export type QuizAction =
  | { readonly kind: 'clock'; readonly seconds: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'choose'; readonly cause: Cause }
  | { readonly kind: 'judge'; readonly late?: boolean }
  | { readonly kind: 'next' }

export const BEFORE: QuizState = {
  clock: 0,
  index: undefined,
  chosen: [],
  judged: false,
  late: false,
  points: [],
}

/** For useReducer: the state after an action; actions that make no sense leave it alone. */
export function quizReducer(questions: readonly QuizQuestion[]) {
  return (state: QuizState, action: QuizAction): QuizState => {
    const { index, chosen, judged, points } = state
    const question = index === undefined ? undefined : questions[index]
    switch (action.kind) {
      case 'clock':
        return { ...state, clock: action.seconds }
      case 'start':
        return { ...BEFORE, clock: state.clock, index: 0 }
      case 'choose': {
        if (!question?.options.includes(action.cause) || judged) return state
        const without = chosen.filter((cause) => cause !== action.cause)
        return { ...state, chosen: without.length < chosen.length ? without : [...chosen, action.cause] }
      }
      case 'judge':
        if (!question || judged) return state
        return {
          ...state,
          judged: true,
          late: action.late ?? false,
          points: [...points, pointsFor(question, chosen)],
        }
      case 'next':
        if (index === undefined || !judged) return state
        return { ...state, index: index + 1, chosen: [], judged: false, late: false }
    }
  }
}

/** Sum of the points, in halves and thirds as they come. */
export function scoreOf({ points }: Pick<QuizState, 'points'>): number {
  return points.reduce((sum, one) => sum + one, 0)
}
