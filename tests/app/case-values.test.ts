import { describe, expect, it } from 'vitest'
import { caseValues } from '../../src/app/article/case-values.ts'
import type { ExperimentDefinition } from '../../src/lab/experiment.ts'
import { choice, logReal, seed } from '../../src/lab/parameter.ts'

const experiment = {
  id: 'topic/lab',
  parameters: {
    scale: logReal({ default: 0.01, min: 1e-4, max: 10 }),
    rule: choice(['normal', 'he'], 'normal'),
    seed: seed(7),
  },
  presets: { he: { rule: 'he' } },
} as unknown as ExperimentDefinition

describe('caseValues', () => {
  it('lays single settings over a preset, and a preset over the defaults', () => {
    expect({ ...caseValues(experiment) }).toEqual({ scale: 0.01, rule: 'normal', seed: 7 })
    expect({ ...caseValues(experiment, 'he', { scale: 1 }) }).toEqual({ scale: 1, rule: 'he', seed: 7 })
  })

  it('refuses a case that the lab does not have, so that an article cannot be built with it', () => {
    expect(() => caseValues(experiment, 'xavier')).toThrow('topic/lab has no preset xavier; it has he')
    expect(() => caseValues(experiment, undefined, { scal: 1 })).toThrow('topic/lab has no parameter scal')
    expect(() => caseValues(experiment, undefined, { scale: 99 })).toThrow('topic/lab: scale may not be 99')
  })
})
