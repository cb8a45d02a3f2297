import { test } from 'vitest'
import { experiment } from '../src/topics/optimizers/landscape/experiment.ts'
import { record } from './support/record.ts'

test('x', () => {
  const only = { sgd: false, momentum: false, adam: true, rmsprop: true, adagrad: true }
  for (const condition of [30, 100, 300, 1000])
    for (const rate of [0.03, 0.1, 0.3])
      for (const startY of [0.4, 1.2]) {
        const r = record(experiment, {
          ...only,
          condition,
          adamRate: rate,
          rmspropRate: rate / 3,
          adagradRate: rate * 3,
          startY,
          steps: 2000,
        } as never)
        const q = record(experiment, {
          ...only,
          condition,
          adamRate: rate,
          rmspropRate: rate / 3,
          adagradRate: rate * 3,
          startY,
          steps: 2000,
          beta2: 0.999,
        } as never)
        console.log(
          condition,
          rate,
          startY,
          'adagrad,rms,adam',
          Array.from(r.last.reached).join(),
          '/',
          Array.from(r.last.turned).join(),
          '0.999:',
          q.last.reached[2],
          q.last.turned[2],
        )
      }
  for (const condition of [30, 100, 300, 1000])
    for (const startY of [0.4, 1.2]) {
      const r = record(experiment, {
        condition,
        nesterov: true,
        startY,
        steps: 3000,
        adam: false,
        sgdRate: 1.9,
      } as never)
      console.log(condition, startY, 'sgd, mom, nest', r.last.reached.join())
    }
})
