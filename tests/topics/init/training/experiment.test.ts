import { describe, expect, test } from 'vitest'
import { createContext } from '../../../../src/lab/context.ts'
import { valuesWith } from '../../../../src/lab/defaults.ts'
import { experiment } from '../../../../src/topics/init/training/experiment.ts'
import { CHANCE, RULES } from '../../../../src/topics/init/training/rules.ts'

type Overlay = Parameters<typeof valuesWith<typeof experiment.parameters>>[1]

function frames(overlay: Overlay) {
  const values = valuesWith(experiment.parameters, overlay)
  return [...experiment.run(values, createContext(experiment.parameters, values))]
    .filter((frame) => frame !== undefined)
    .map(({ step, loss, std }) => ({ step, loss, std }))
}

/** Frames reuse their arrays, so what is kept is copied while the run goes on. */
function lossesOf(overlay: Overlay): { readonly first: Float64Array; readonly last: Float64Array } {
  const values = valuesWith(experiment.parameters, overlay)
  let first: Float64Array | undefined
  let last = new Float64Array()
  for (const frame of experiment.run(values, createContext(experiment.parameters, values))) {
    if (frame === undefined) continue
    last = Float64Array.from(frame.loss)
    first ??= last
  }
  return { first: first ?? last, last }
}
const of = (name: (typeof RULES)[number]['name']) => RULES.findIndex((rule) => rule.name === name)

test('chance level is ln 6', () => {
  expect(CHANCE).toBeCloseTo(Math.log(6), 14)
})

describe('eight layers of tanh', () => {
  const { first, last } = lossesOf({ steps: 300 })

  test('σ = 0.01 starts at the loss of guessing and stays there', () => {
    expect(first[of('normal-0.01')]).toBeCloseTo(Math.log(6), 2)
    expect(last[of('normal-0.01')]).toBeGreaterThan(1.6)
  })

  test('Xavier, orthogonal and LSUV learn', () => {
    for (const name of ['xavier', 'orthogonal', 'lsuv'] as const) expect(last[of(name)]).toBeLessThan(0.5)
  })

  test('σ = 1 starts far above guessing', () => {
    expect(first[of('normal-1')]).toBeGreaterThan(2 * Math.log(6))
  })
})

test('the last frame is that of the last step', () => {
  for (const steps of [20, 201])
    expect(frames({ steps, layers: 1, units: 8, batch: 5 }).at(-1)?.step).toBe(steps)
})

test('the number of frames is as declared', () => {
  for (const steps of [20, 200, 201, 999]) {
    const values = valuesWith(experiment.parameters, { steps, layers: 1, units: 8, batch: 5 })
    expect(frames(values).length).toBe(experiment.frames(values))
  }
})
