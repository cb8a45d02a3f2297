import { describe, expect, it } from 'vitest'
import { RecordedLog } from '../../src/lab/log.ts'
import { NonFiniteError } from '../../src/lab/nonfinite.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { WorkerHost } from '../../src/worker/host.ts'
import type { FromWorker, RunRequest, ToWorker } from '../../src/worker/protocol.ts'
import { framesOf, noContext, sample, scalarExperiment } from '../lab/sample.ts'
import { hosting, request, start } from './hosting.ts'

const more = (run: number, frames = Infinity): ToWorker => ({
  kind: 'credit',
  run,
  credit: { batches: 1, frames },
})

function directHash(count: number): string {
  const run = new ExperimentRun(sample, request(count).values as never, noContext)
  framesOf(run)
  return run.hash
}

describe('WorkerHost', () => {
  it('sends one batch per credit, and all frames in the end', async () => {
    const thread = await hosting(sample)
    const log = new RecordedLog(sample.channels)
    await thread.send(start(1, request(200)))
    expect(thread.kinds()).toEqual(['frames'])
    thread.slices(1000)
    expect(thread.kinds()).toEqual(['frames'])
    for (let credits = 1; thread.kinds().at(-1) !== 'done'; credits++) {
      expect(thread.sent.filter(({ kind }) => kind === 'frames').length).toBeLessThanOrEqual(credits)
      await thread.send(more(1))
      thread.slices(1000)
    }
    for (const message of thread.sent) if (message.kind === 'frames') log.append(message.batch)
    const last = thread.sent.at(-1)
    expect(log.length).toBe(200)
    expect(last).toEqual({ kind: 'done', run: 1, step: 200, hash: directHash(200) })
  })

  it('looks at its messages after at most 10 ms of computing', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(100_000)))
    const first = thread.sent[0]
    expect(first.kind === 'frames' && first.batch.count).toBeLessThanOrEqual(11)
  })

  it('waits when the page gives no credit, instead of piling up frames', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(2_000_000)))
    expect(thread.slices(1000)).toBeLessThan(30)
    await thread.send(more(1))
    const batch = thread.sent[1]
    expect(batch.kind === 'frames' && batch.batch.count).toBeLessThan(400)
  })

  it('computes no more frames than the credit allows', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(100), 3))
    thread.slices(100)
    expect(thread.sent).toMatchObject([{ kind: 'frames', step: 3 }])
    await thread.send(more(1, 2))
    thread.slices(100)
    expect(thread.sent[1]).toMatchObject({ kind: 'frames', step: 5 })
  })

  it('pauses, steps and goes on, with the numbers of an undisturbed run', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(100), Infinity, 0, true))
    thread.slices(10)
    expect(thread.sent).toEqual([])
    await thread.send({ kind: 'step', run: 1 })
    expect(thread.sent).toMatchObject([{ step: 1 }])
    await thread.send(more(1))
    await thread.send({ kind: 'step', run: 1 })
    expect(thread.sent.at(-1)).toMatchObject({ kind: 'frames', step: 2 })
    await thread.send({ kind: 'pause', run: 1, paused: false })
    while (thread.kinds().at(-1) !== 'done') {
      await thread.send(more(1))
      thread.slices(100)
    }
    expect(thread.sent.at(-1)).toMatchObject({ step: 100, hash: directHash(100) })
  })

  it('stops at the asked step with the hash of that many frames, and can go on', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(20, { stop: 8 })))
    thread.slices(100)
    expect(thread.sent.at(-1)).toEqual({ kind: 'stopped', run: 1, step: 8, hash: expect.any(String) })
    await thread.send({ kind: 'pause', run: 1, paused: false })
    await thread.send(more(1))
    thread.slices(100)
    expect(thread.sent.at(-1)).toMatchObject({ kind: 'done', step: 20, hash: directHash(20) })
  })

  it('confirms a patch with its step, and the same changes repeat the run', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(50), 4))
    thread.slices(10)
    await thread.send({ kind: 'patch', run: 1, values: { rate: 0.01 }, leavesScript: false })
    const changes = [{ step: 4, values: { rate: 0.01 } }]
    expect(thread.sent.at(-1)).toEqual({ kind: 'changed', run: 1, changes })
    while (thread.kinds().at(-1) !== 'done') {
      await thread.send(more(1))
      thread.slices(100)
    }
    const again = new ExperimentRun(sample, request(50).values as never, noContext, changes as never)
    framesOf(again)
    expect(thread.sent.at(-1)).toMatchObject({ hash: again.hash })
    expect(again.hash).not.toBe(directHash(50))
  })

  it('computes skipped frames again without sending them', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(60), Infinity, 45))
    thread.slices(100)
    await thread.send(more(1))
    thread.slices(100)
    const frames = thread.sent.filter((message) => message.kind === 'frames')
    expect(frames.reduce((sum, { batch }) => sum + batch.count, 0)).toBe(15)
    expect(thread.sent.at(-1)).toEqual({ kind: 'done', run: 1, step: 60, hash: directHash(60) })
  })

  it('sends the last frame alone when nothing else is wanted', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(500, { keep: 'last' })))
    thread.slices(1000)
    expect(thread.sent).toMatchObject([
      { kind: 'frames', step: 500, batch: { count: 1 } },
      { kind: 'done', step: 500, hash: directHash(500) },
    ])
  })

  it('drops messages of another run, and a new start ends the old run', async () => {
    let closed = 0
    const endless = scalarExperiment(function* () {
      try {
        for (let x = 0; ; x++) yield { x }
      } finally {
        closed++
      }
    })
    const thread = await hosting(endless)
    const asked: RunRequest = { id: endless.id, values: { length: 1 }, changes: [], keep: 'all' }
    await thread.send(start(1, asked, 2))
    await thread.send(more(7, 100))
    await thread.send({ kind: 'cancel', run: 7 })
    expect(closed).toBe(0)
    await thread.send(start(2, asked, 2))
    expect(closed).toBe(1)
    await thread.send(more(1, 100))
    thread.slices(10)
    expect(thread.sent.map((message) => 'run' in message && message.run)).toEqual([1, 2])
    await thread.send({ kind: 'cancel', run: 2 })
    expect(closed).toBe(2)
  })

  it('keeps messages that come while the experiment loads', async () => {
    const thread = await hosting(sample)
    thread.host.receive(start(1, request(10), 1, 0, true))
    thread.host.receive({ kind: 'patch', run: 1, values: { rate: 0.1 }, leavesScript: false })
    await thread.send({ kind: 'pause', run: 1, paused: false })
    expect(thread.sent).toMatchObject([
      { kind: 'changed', changes: [{ step: 1 }] },
      { kind: 'frames', step: 1 },
    ])
  })

  it('sends what was computed before an error, then the error', async () => {
    const broken = scalarExperiment(function* () {
      yield { x: 1 }
      yield { x: 2 }
      throw new NonFiniteError({ step: 3, layer: 'fc1', operation: 'loss' })
    })
    const thread = await hosting(broken)
    await thread.send(start(1, { id: broken.id, values: { length: 1 }, changes: [], keep: 'all' }))
    thread.slices(10)
    expect(thread.sent).toMatchObject([
      { kind: 'frames', step: 2 },
      {
        kind: 'failed',
        run: 1,
        failure: { kind: 'nan', step: 3, where: { layer: 'fc1', operation: 'loss' } },
      },
    ])
  })

  it('reports a frame that breaks the declaration, and an error in run() itself', async () => {
    const misshapen = scalarExperiment(function* () {
      yield { y: 1 } as never
    })
    const refusing = scalarExperiment(() => {
      throw new RangeError('no such size')
    })
    for (const [experiment, message] of [
      [misshapen, 'FrameShapeError: Channel x must hold a number in every frame.'],
      [refusing, 'RangeError: no such size'],
    ] as const) {
      const thread = await hosting(experiment)
      await thread.send(start(1, { id: experiment.id, values: { length: 1 }, changes: [], keep: 'all' }))
      expect(thread.sent.at(-1)).toMatchObject({ kind: 'failed', failure: { kind: 'error', message } })
    }
  })

  it('fails the run on an error outside of it, such as an unhandled rejection, once', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(1000), 5))
    thread.host.fail(new Error('lost promise'))
    thread.host.fail(new Error('again'))
    thread.slices(10)
    expect(thread.kinds()).toEqual(['frames', 'failed'])
  })

  it('says of code that could not be fetched that it is this', async () => {
    const sent: FromWorker[] = []
    const host = new WorkerHost({
      post: (message) => sent.push(message),
      now: () => 0,
      defer: () => {},
      load: () => Promise.reject(new TypeError('Failed to fetch')),
    })
    host.receive(start(1, request(10)))
    await new Promise((later) => setTimeout(later))
    expect(sent).toEqual([
      { kind: 'failed', run: 1, failure: { kind: 'load', message: 'TypeError: Failed to fetch', step: 0 } },
    ])
  })

  it('leaves what the page has as it is when a change comes while it is computed again', async () => {
    const thread = await hosting(sample)
    await thread.send(start(1, request(60), Infinity, 45))
    await thread.send({ kind: 'patch', run: 1, values: { rate: 0.1 }, leavesScript: false })
    expect(thread.sent.at(-1)).toMatchObject({ kind: 'changed', changes: [{ step: 45 }] })
  })

  it('answers a ping', async () => {
    const thread = await hosting(sample)
    await thread.send({ kind: 'ping' })
    expect(thread.sent).toEqual([{ kind: 'pong' }])
  })
})
