import { describe, expect, it } from 'vitest'
import { defaultValues, valuesWith } from '../../../../src/lab/defaults.ts'
import { experiment } from '../../../../src/topics/init/layer-statistics/experiment.ts'
import { PRINTED, printedFor } from '../../../../src/topics/init/layer-statistics/printed.ts'

const { parameters } = experiment
const named = (values: Parameters<typeof valuesWith<typeof parameters>>[1]) =>
  printedFor(valuesWith(parameters, values))?.name

describe('values printed in the lecture notes', () => {
  it('stand beside a run of the network that they were printed for, whatever its seed', () => {
    for (const { name, values } of PRINTED) expect(named(values)).toBe(name)
    expect(named({ seed: 7 })).toBe(printedFor(defaultValues(parameters))?.name)
    expect(named({ rule: 'xavier', scale: 3 })).toBe('tanh-xavier')
  })

  it('stand beside no other run', () => {
    expect(named({ layers: 9 })).toBeUndefined()
    expect(named({ units: 400 })).toBeUndefined()
    expect(named({ rows: 500 })).toBeUndefined()
    expect(named({ taper: 0.5 })).toBeUndefined()
    expect(named({ bias: 0.01 })).toBeUndefined()
    expect(named({ scale: 0.02 })).toBeUndefined()
    expect(named({ activation: 'relu', rule: 'he' })).toBeUndefined()
  })
})
