import { describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { decode, encode } from '../../src/lab/codec.ts'
import { defaultValues, valuesWith } from '../../src/lab/defaults.ts'
import { failureOf } from '../../src/lab/failure.ts'
import { finite, NonFiniteError } from '../../src/lab/nonfinite.ts'
import { BREATH, ExperimentRun } from '../../src/lab/runner.ts'
import { breathing, framesOf, noContext, sample, scalarExperiment } from './sample.ts'

const values = defaultValues(sample.parameters)

describe('ExperimentRun', () => {
  it('yields the closed form start·(1 − rate)^n and counts its steps', () => {
    const run = new ExperimentRun(sample, values, noContext)
    const frames = framesOf(run)
    expect(frames.length).toBe(20)
    for (const [i, frame] of frames.entries()) expect(frame.x).toBe(1 / 2 ** (i + 1))
    expect(run.step).toBe(20)
  })

  it('has the same hash for the same values, another for another seed', () => {
    const hash = (seed: number) => {
      const run = new ExperimentRun(sample, valuesWith(sample.parameters, { noisy: true, seed }), noContext)
      framesOf(run)
      return run.hash
    }
    expect(hash(1)).toBe(hash(1))
    expect(hash(1)).not.toBe(hash(2))
  })

  it('applies a patch from the next step on and logs it', () => {
    const run = new ExperimentRun(sample, values, noContext)
    for (let i = 0; i < 3; i++) run.next()
    run.patch({ rate: 0.25 })
    run.patch({ rule: 'plain' })
    expect(run.next()?.x).toBe(0.125 * 0.75)
    expect(run.changes).toEqual([{ step: 3, values: { rate: 0.25, rule: 'plain' } }])
  })

  it('takes a patch made before the first frame at the first yield', () => {
    const run = new ExperimentRun(sample, values, noContext)
    run.patch({ rate: 0.25 })
    expect(
      framesOf(run)
        .map(({ x }) => x)
        .slice(0, 2),
    ).toEqual([0.5, 0.375])
    expect(run.changes).toEqual([{ step: 1, values: { rate: 0.25 } }])
  })

  it('repeats a run with changes from its link, bit for bit', () => {
    const first = new ExperimentRun(sample, values, noContext)
    const rates = new Map([
      [2, 0.1],
      [7, 1.25],
      [8, 0.3],
    ])
    for (let frame = first.next(); frame !== undefined; frame = first.next()) {
      const rate = rates.get(first.step)
      if (rate !== undefined) first.patch({ rate })
    }
    const link = decode(encode({ values, changes: first.changes }, sample), sample)
    const second = new ExperimentRun(sample, link.values, noContext, link.changes)
    framesOf(second)
    expect(link.changes?.map(({ step }) => step)).toEqual([2, 7, 8])
    expect(second.hash).toBe(first.hash)
  })

  it('is the same run, bit for bit, with breaths and without', () => {
    const changes = [{ step: 4, values: { rate: 0.1 } }]
    const plain = new ExperimentRun(sample, values, noContext, changes)
    const taking = new ExperimentRun(breathing, values, noContext, changes)
    expect(framesOf(taking)).toEqual(framesOf(plain))
    expect(taking.hash).toBe(plain.hash)
  })

  it('takes a patch made on the way to a frame at that frame', () => {
    const run = new ExperimentRun(breathing, values, noContext)
    run.next()
    expect(run.advance()).toBe(BREATH)
    run.patch({ rate: 0.25 })
    expect(run.owesFrame).toBe(true)
    expect(run.changes).toEqual([{ step: 2, values: { rate: 0.25 } }])
    expect(framesOf(run).map(({ x }) => x)[1]).toBe(0.25 * 0.75)
    const again = new ExperimentRun(sample, values, noContext, run.changes)
    framesOf(again)
    expect(again.hash).toBe(run.hash)
  })

  it('runs the finally blocks of a run closed in the middle, and gives the engine’s memory back once', () => {
    let closed = 0
    const experiment = scalarExperiment(function* () {
      try {
        for (let x = 0; ; x++) yield { x }
      } finally {
        closed++
      }
    })
    const dispose = vi.fn()
    const context = { ...noContext, engine: { dispose } as unknown as Engine }
    const run = new ExperimentRun(experiment, { length: 5 }, context)
    run.next()
    run.close()
    run.close()
    expect(closed).toBe(1)
    expect(dispose).toHaveBeenCalledTimes(1)
    expect(run.next()).toBeUndefined()
  })
})

describe('failureOf', () => {
  it('names step, layer and operation of a number that is not finite', () => {
    const where = { step: 120, layer: 3, operation: 'matmul' }
    expect(finite(1.5, where)).toBe(1.5)
    expect(() => finite(Number.NEGATIVE_INFINITY, where)).toThrow(NonFiniteError)
    const failure = failureOf(new NonFiniteError({ ...where, value: Number.POSITIVE_INFINITY }), 7)
    expect(failure).toEqual({
      kind: 'nan',
      step: 120,
      where: { layer: 3, operation: 'matmul', value: Number.POSITIVE_INFINITY },
    })
  })

  it('keeps the message of any other error, and takes what is not an error', () => {
    expect(failureOf(new RangeError('too long'), 4)).toEqual({
      kind: 'error',
      message: 'RangeError: too long',
      step: 4,
    })
    expect(failureOf('plain', 0).message).toBe('plain')
  })
})
