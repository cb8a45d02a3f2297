import { describe, expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/babysitting/curves/experiment.ts'
import { pointsFor, QUESTIONS, type QuizQuestion } from '../../../../src/topics/babysitting/curves/quiz.ts'

describe('the quiz', () => {
  test('asks about at least nine curves, each of a preset, none twice', () => {
    const presets = QUESTIONS.map(({ preset }) => preset)
    expect(presets.length).toBeGreaterThanOrEqual(9)
    expect(new Set(presets).size).toBe(presets.length)
    for (const preset of presets) expect(Object.keys(experiment.presets)).toContain(preset)
  })

  test('every question has right and wrong answers; some have several right ones', () => {
    const questions: readonly QuizQuestion[] = QUESTIONS
    for (const { options, right } of questions) {
      expect(new Set(options).size).toBe(options.length)
      expect(right.length).toBeGreaterThan(0)
      expect(right.length).toBeLessThan(options.length)
      for (const cause of right) expect(options).toContain(cause)
    }
    expect(questions.filter(({ right }) => right.length > 1).length).toBeGreaterThanOrEqual(4)
  })

  test('points: a share for each right answer, less one for each wrong one', () => {
    const question: QuizQuestion = {
      preset: 'overfitting',
      options: ['few-examples', 'no-regularisation', 'rate-low', 'evaluation'],
      right: ['few-examples', 'no-regularisation'],
    }
    expect(pointsFor(question, ['few-examples', 'no-regularisation'])).toBe(1)
    expect(pointsFor(question, ['few-examples'])).toBe(0.5)
    expect(pointsFor(question, ['few-examples', 'rate-low'])).toBe(0)
    expect(pointsFor(question, ['few-examples', 'no-regularisation', 'rate-low'])).toBe(0.5)
    expect(pointsFor(question, ['rate-low', 'evaluation'])).toBe(0)
    expect(pointsFor(question, [])).toBe(0)
  })
})
