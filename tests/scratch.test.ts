import { test } from 'vitest'
import { experiment } from '../src/topics/optimizers/landscape/experiment.ts'
import { record } from './support/record.ts'
import { NAMES } from '../src/topics/optimizers/landscape/optimizers.ts'
test('x', () => {
  const show = (name: string, preset: any) => {
    const r = record(experiment, preset as never)
    const on = NAMES.filter((n) => (r.values as any)[n])
    console.log(name, JSON.stringify(r.reading), on.map((n, i) => `${n}: loss ${(r.last.loss[i]-(r.last.least||0)).toPrecision(3)} reached ${r.last.reached[i]} turned ${r.last.turned[i]} left ${r.last.left[i]}`).join(' | '))
  }
  for (const [name, preset] of Object.entries(experiment.presets)) show(name, preset)
  for (const m of [0.05, 0.1, 0.2, 0.3, 0.5]) for (const a of [0.1,0.3,0.5]) show('minima '+m+' '+a, { surface: 'minima', startX: -3.4, startY: 2.9, sgdRate: 0.2, momentumRate: m, adamRate: a })
  for (const m of [0.05, 0.1, 0.2, 0.3]) show('minima2 '+m, { surface: 'minima', startX: -3.9, startY: 3.6, sgdRate: 0.2, momentumRate: m, adamRate: m })
})
