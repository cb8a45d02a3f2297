import { expect, test } from 'vitest'
import type { Frame } from '../../../../src/lab/channel.ts'
import type { channels } from '../../../../src/topics/init/symmetry/channels.ts'
import { reading } from '../../../../src/topics/init/symmetry/reading.ts'

type Recorded = Frame<typeof channels>

const START: Recorded = {
  step: 0,
  loss: 1.1,
  accuracy: 0.5,
  weights: new Float32Array(12),
  gradients: new Float32Array(12),
  outputWeights: new Float32Array(6),
  outputGradients: new Float32Array(6),
  spread: 0,
  outputSpread: 0,
  hiddenGradient: 0.1,
  outputGradient: 0.1,
  biasMoved: 0,
}
const DEFAULTS = { units: 2, start: 'constant', jitter: 0 }

function readAfter(later: Partial<Recorded>, first: Partial<Recorded> = {}, values = DEFAULTS) {
  const frames: Recorded[] = [
    { ...START, ...first },
    { ...START, step: 10, loss: 0.5, ...later },
  ]
  const read = reading(
    {
      length: frames.length,
      at: (index) => frames.at(index),
      stepAt: (index) => index,
      column: () => new Float64Array(0),
    },
    values,
  )
  if (!read) throw new Error('no reading')
  for (const value of Object.values(read.numbers)) expect(Number.isFinite(value)).toBe(true)
  return { key: read.key, tone: read.tone }
}

const still = { spread: 0, hiddenGradient: 0, outputGradient: 0 }

test('only weights that started at zero and never moved are frozen', () => {
  const zero = { ...DEFAULTS, start: 'zero' }
  expect(readAfter(still, {}, zero)).toEqual({ key: 'frozen', tone: 'warn' })
  expect(readAfter(still)).toEqual({ key: 'stopped', tone: 'warn' })
  expect(readAfter({ spread: 0 }, {}, zero)).toEqual({ key: 'clones', tone: 'warn' })
})

test('a difference is said to grow only where it has grown, and from something', () => {
  expect(readAfter({ spread: 0.05 }, { spread: 0.01 })).toEqual({ key: 'parting', tone: 'neutral' })
  expect(readAfter({ spread: 0.012 }, { spread: 0.01 })).toEqual({ key: 'close', tone: 'neutral' })
  expect(readAfter({ spread: 0.05 }, { spread: 0 })).toEqual({ key: 'close', tone: 'neutral' })
})

test('columns apart are good news only where the loss has fallen', () => {
  expect(readAfter({ spread: 3 }, { spread: 1 })).toEqual({ key: 'broken', tone: 'good' })
  expect(readAfter({ spread: 3, loss: 1.1 }, { spread: 1 })).toEqual({ key: 'unlearned', tone: 'warn' })
})
