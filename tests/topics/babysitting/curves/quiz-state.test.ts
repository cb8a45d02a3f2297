import { describe, expect, test } from 'vitest'
import type { QuizQuestion } from '../../../../src/topics/babysitting/curves/quiz.ts'
import {
  BEFORE,
  type QuizAction,
  quizReducer,
  scoreOf,
} from '../../../../src/topics/babysitting/curves/quiz-state.ts'

const questions: readonly QuizQuestion[] = [
  { preset: 'noisy', options: ['batch-small', 'rate-low'], right: ['batch-small'] },
  { preset: 'dead-start', options: ['dead', 'rate-low', 'labels'], right: ['dead', 'rate-low'] },
]
const reduce = quizReducer(questions)
const stateAfter = (...actions: QuizAction[]) => actions.reduce(reduce, BEFORE)
const start = { kind: 'start' } as const
const judge = { kind: 'judge' } as const
const next = { kind: 'next' } as const
const choose = (cause: 'batch-small' | 'rate-low' | 'dead' | 'labels'): QuizAction => ({
  kind: 'choose',
  cause,
})

describe('a reader in the quiz', () => {
  test('chooses, takes back, and is judged once', () => {
    const chosen = stateAfter(start, choose('rate-low'), choose('batch-small'), choose('rate-low'))
    expect(chosen.chosen).toEqual(['batch-small'])
    const judged = reduce(chosen, judge)
    expect(judged).toMatchObject({ judged: true, late: false, points: [1] })
    expect(reduce(judged, judge)).toBe(judged)
    expect(reduce(judged, choose('rate-low'))).toBe(judged)
  })

  test('goes on only after a judgement, and chooses only what is offered', () => {
    const begun = stateAfter(start)
    expect(reduce(begun, next)).toBe(begun)
    expect(reduce(begun, choose('dead'))).toBe(begun)
    expect(reduce(BEFORE, choose('batch-small'))).toBe(BEFORE)
    expect(reduce(BEFORE, judge)).toBe(BEFORE)
    expect(stateAfter(start, judge, next)).toMatchObject({ index: 1, chosen: [], judged: false, points: [0] })
  })

  test('who runs out of time is judged by what was chosen so far', () => {
    const late = stateAfter(start, judge, next, choose('dead'), { kind: 'judge', late: true })
    expect(late).toMatchObject({ late: true, points: [0, 0.5] })
  })

  test('ends with a score, and starts again with the same clock', () => {
    const clock = { kind: 'clock', seconds: 30 } as const
    const over = stateAfter(clock, start, choose('batch-small'), judge, next, choose('dead'), judge, next)
    expect(over.index).toBe(questions.length)
    expect(scoreOf(over)).toBe(1.5)
    expect(reduce(over, start)).toEqual({ ...BEFORE, index: 0, clock: 30 })
  })
})
