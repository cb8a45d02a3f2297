import { expect, test } from 'vitest'
import type { Frame } from '../../../../src/lab/channel.ts'
import type { channels } from '../../../../src/topics/init/training/channels.ts'
import { reading } from '../../../../src/topics/init/training/reading.ts'
import { CHANCE, RULES } from '../../../../src/topics/init/training/rules.ts'
import { text } from '../../../../src/topics/init/training/text.en.ts'

const NAMES = RULES.map(({ name }) => text.words[name])
const [NAN, INF] = [Number.NaN, Number.POSITIVE_INFINITY]

/** What is said of frames with these losses, the last of them after `step` steps. */
function readAfter(losses: readonly (readonly number[])[], step = 400) {
  const frames = losses.map((loss): Frame<typeof channels> => {
    return { step, loss: Float64Array.from(loss), std: new Float64Array(10), gradient: new Float64Array(10) }
  })
  const read = reading({
    length: frames.length,
    at: (index) => frames.at(index),
    stepAt: (index) => index,
    column: () => new Float64Array(0),
  })
  if (!read) throw new Error('no reading')
  for (const value of Object.values(read.numbers))
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
  const words: { sentence(n: never): string } = text.readings[read.key]
  return { key: read.key, tone: read.tone, sentence: words.sentence(read.numbers as never) }
}

test('names no leader where no loss is finite', () => {
  const { key, sentence } = readAfter([[NAN, NAN, INF, NAN, NAN, NAN, NAN, NAN, INF, NAN]])
  expect(key).toBe('allDiverged')
  expect(sentence).toContain('no loss is finite')
  for (const name of NAMES) expect(sentence).not.toContain(name)
})

test('names each once, be it the leader, near chance level, above it or gone', () => {
  const { key, tone, sentence } = readAfter([[0.9, 1.79, INF, 0.5, 0.7, 0.7, NAN, 0.7, 4, 0.7]])
  expect([key, tone]).toEqual(['diverged', 'warn'])
  expect(sentence).toContain('Xavier is ahead')
  for (const name of ['0.01 · randn', '1.0 · randn', 'Xavier', 'He', 'orthogonal'])
    expect(sentence.split(name).length - 1).toBe(1)
  expect(sentence).not.toContain('LSUV')
})

test('names no leader before the first step, nor where all are near chance level', () => {
  expect(readAfter([[1.79, 1.79, 4, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.9]], 0)).toMatchObject({
    key: 'start',
    tone: 'neutral',
  })
  const none = readAfter([[1.79, 1.79, 4, 1.8, 1.8, 1.8, NAN, 1.8, 1.78, 1.9]])
  expect(none).toMatchObject({ key: 'none', tone: 'warn' })
  expect(none.sentence).toMatch(/lowest loss is 1\.78; chance level is 1\.79\. Diverged: He\./)
})

test('the only one left is not compared with others', () => {
  const { sentence } = readAfter([[NAN, NAN, NAN, 0.5, NAN, NAN, NAN, NAN, NAN, NAN]])
  expect(sentence).toContain('Xavier is ahead')
  expect(sentence).not.toMatch(/others/)
})

test('all below chance level is good, by the mean of the last ten frames', () => {
  const early = new Array<number>(10).fill(40 * CHANCE)
  const late = [0.2, 0.1, 0.3, 0.4, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6]
  const read = readAfter([early, ...new Array(10).fill(late)])
  expect(read).toMatchObject({ key: 'race', tone: 'good' })
  expect(read.sentence).toBe(
    'After 400 steps 0.01 · randn is ahead with a loss of 0.100, averaged over 10 frames. All others are below chance level, 1.79.',
  )
  expect(readAfter([early, ...new Array(9).fill(late)]).tone).toBe('warn')
})
