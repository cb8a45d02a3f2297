import { describe, expect, it } from 'vitest'
import { defaultValues } from '../../src/lab/defaults.ts'
import type { ExperimentDefinition } from '../../src/lab/experiment.ts'
import { NonFiniteError } from '../../src/lab/nonfinite.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { frameJson, jsonNumber } from '../../src/worker/frame-json.ts'
import { IllegalLinkError, runLink } from '../../src/worker/headless.ts'
import { WorkerPool } from '../../src/worker/pool.ts'
import type { Spawn } from '../../src/worker/spawn.ts'
import { framesOf, noContext, sample, scalarExperiment } from '../lab/sample.ts'
import { sweep } from '../lab/sample-sweep.ts'
import { playedThreads } from './threads.ts'

function running(experiment: unknown = sample) {
  const definition = experiment as ExperimentDefinition
  return { ids: [definition.id], load: async () => definition }
}

async function refusalOf(link: string): Promise<string> {
  const error = await runLink(link, running()).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(IllegalLinkError)
  return (error as Error).message
}

describe('runLink', () => {
  it('runs a link to its end', async () => {
    const result = await runLink('https://example.org/base/sample/descent/?seed=9', running())
    const run = new ExperimentRun(sample, { ...defaultValues(sample.parameters), seed: 9 }, noContext)
    framesOf(run)
    expect(result).toEqual({
      id: 'sample/descent',
      version: 3,
      seed: 9,
      values: { count: 20, rate: 0.5, start: 1, rule: 'plain', noisy: false, seed: 9 },
      rejected: [],
      steps: 20,
      final: { x: 2 ** -20, pair: [2 ** -20, 19] },
      hash: run.hash,
      failure: undefined,
    })
  })

  it('ends after the frames that `stop` or the link asks for, whichever are fewer', async () => {
    const stopped = await runLink('sample/descent', { ...running(), stop: 3 })
    expect(stopped).toMatchObject({ steps: 3, final: { x: 0.125 } })
    const linked = await runLink('sample/descent?at=3', { ...running(), stop: 10 })
    expect(linked).toEqual(stopped)
  })

  it('takes mid-run changes', async () => {
    const { final } = await runLink('sample/descent?count=4&changes=2:rate:0.25', running())
    expect(final?.x).toBe(0.25 * 0.75 ** 2)
  })

  it('hands over every frame, one after the other', async () => {
    const steps: number[] = []
    let waiting = 0
    await runLink('sample/descent?count=5', {
      ...running(),
      frame: async (step, { x }) => {
        expect(waiting++).toBe(0)
        await Promise.resolve()
        expect(x).toBe(2 ** -step)
        steps.push(step)
        waiting--
      },
    })
    expect(steps).toEqual([1, 2, 3, 4, 5])
  })

  it('refuses what is illegal, and names what is allowed', async () => {
    const message = await refusalOf('sample/descent?count=0&colour=red&pin=rate%3D9')
    expect(message).toContain('rejected count=0: must be a whole number from 1 to 2000000')
    expect(message).toContain('rejected colour=red: unknown')
    expect(message).toContain('rejected pin rate=9: must be a number from 0.001 to 1.5')
    expect(message).toContain('rule: one of plain, sign-based')
    expect(await refusalOf('sample/descent?count=2000000')).toContain('200 Tflop')
    expect(await refusalOf('sample/descent?v=2')).toContain(
      'rejected v=2: the experiment is at version 3 now',
    )
    expect(await refusalOf('sample/other')).toContain('known labs:\n  sample/descent')
    expect(await refusalOf('')).toContain('known labs:')
  })

  it('keeps what a failing run yielded, and says why it failed', async () => {
    const broken = scalarExperiment(function* () {
      yield { x: Number.NaN }
      throw new NonFiniteError({ step: 1, operation: 'loss' })
    })
    const result = await runLink('sample/scalar', running(broken))
    expect(result).toMatchObject({ seed: null, steps: 1, final: { x: null } })
    expect(result.failure).toMatchObject({
      kind: 'nan',
      message: 'A value became NaN at step 1, in loss.',
      step: 1,
    })
  })

  it('has no final frame where there was none', async () => {
    const empty = scalarExperiment(function* () {})
    expect(await runLink('sample/scalar', running(empty))).toMatchObject({ steps: 0, final: null })
  })
})

describe('runLink of a sweep, with a pool', () => {
  const alone = (link: string) => runLink(link, running(sweep))
  const pooled = async (link: string, spawn = playedThreads([sweep]).spawn) => {
    const pool = new WorkerPool(spawn, 3)
    const result = await runLink(link, { ...running(sweep), pool })
    pool.dispose()
    return result
  }

  it.each([
    'sample/sweep',
    'sample/sweep?count=40&shift=0.25',
    'sample/sweep?at=5',
    'sample/sweep?count=0',
    'sample/sweep?broken=7',
    'sample/sweep?broken=0',
  ])('gives what it gives without: %s', async (link) => {
    expect(await pooled(link)).toEqual(await alone(link))
  })

  it('computes no cell behind the stop', async () => {
    const { spawn, threads } = playedThreads([sweep])
    await pooled('sample/sweep?at=5', spawn)
    const starts = threads.flatMap(({ received }) => received).filter(({ kind }) => kind === 'start')
    const cells = starts.map((start) => start.kind === 'start' && start.request.cell)
    expect(cells.sort()).toEqual([0, 1, 2, 3, 4])
  })

  it('computes here what no thread can be had for', async () => {
    const refused: Spawn = (_receive, lost) => {
      queueMicrotask(() => lost('refused'))
      return { post: () => {}, terminate: () => {} }
    }
    expect(await pooled('sample/sweep', refused)).toEqual(await alone('sample/sweep'))
  })
})

describe('frameJson', () => {
  it('writes what JSON has no number for', () => {
    expect([Number.NaN, 1 / 0, -1 / 0, 1.5].map(jsonNumber)).toEqual([null, 'Infinity', '-Infinity', 1.5])
    const frame = { pair: Float32Array.of(0.5, Number.NaN), x: Number.NEGATIVE_INFINITY, extra: 1 }
    expect(frameJson(sample.channels, frame)).toEqual({ x: '-Infinity', pair: [0.5, null] })
  })
})
