import { test } from 'vitest'
import { experiment as dr } from '../src/topics/regularization/dropout/experiment.ts'
import { experiment } from '../src/topics/regularization/penalties/experiment.ts'
import { record } from './support/record.ts'
const f = (a: ArrayLike<number>) => Array.from(a, (v) => v.toFixed(3)).join(' ')
test('x', () => {
  { const { last } = record(dr, {}); const s = last.spread; console.log('S max', Math.max(...s).toFixed(3), 'corners', f([s[0], s[40], s[1640], s[1680]]), 'row mid', f(Array.from({length: 41}, (_, i) => s[20 * 41 + i])), 'col', f(Array.from({length: 41}, (_, i) => s[i * 41 + 20])), 'batchLoss', last.batchLoss) }
  for (const o of [{seed:1},{seed:2},{seed:3},{seed:4},{}, {penalty:'l1',strength:0.003},{penalty:'l1',strength:0.003,seed:1},{penalty:'l1',strength:0.003,seed:2},{penalty:'max-norm'},{decay:0.01},{decay:0.01,seed:1},{decay:0.01,seed:2},{optimizer:'sgd',rate:0.1},{penalty:'elastic',strength:0.005},{points:500}] as any[]) {
    const { last } = record(experiment, o)
    const sh = [...last.gradientSize].filter(v => v > 0).sort((a, b) => a - b)
    console.log('P', JSON.stringify(o), 'L', f(last.losses), 'A', f(last.accuracies), 'z', f(last.nearZero), 'n', f(last.norms), last.limited, sh.length ? [sh[Math.floor(sh.length*.05)], sh[Math.floor(sh.length*.5)], sh[Math.floor(sh.length*.95)]].map(v => v.toExponential(2)).join(' ') : '')
  }
}, 300000)
