import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createContext } from '../../../../src/lab/context.ts'
import { valuesWith } from '../../../../src/lab/defaults.ts'
import type { RecordedLog } from '../../../../src/lab/log.ts'
import { experiment } from '../../../../src/topics/init/layer-statistics/experiment.ts'
import { PRINTED } from '../../../../src/topics/init/layer-statistics/printed.ts'

type Overlay = Parameters<typeof valuesWith<typeof experiment.parameters>>[1]

/** The frame after `frames` of them, or the last. */
function frameOf(overlay: Overlay, frames = Infinity) {
  const values = valuesWith(experiment.parameters, overlay)
  const run = experiment.run(values, createContext(experiment.parameters, values))
  let last = run.next().value
  for (let i = 1; i < frames; i++) {
    const next = run.next()
    if (next.done) break
    last = next.value
  }
  run.return()
  if (!last) throw new Error('no frame')
  return last
}

interface Golden {
  readonly runs: readonly {
    readonly activation: 'tanh' | 'relu' | 'sigmoid'
    readonly init: string
    readonly mean: { readonly avg: readonly number[]; readonly sd: readonly number[] }
    readonly std: { readonly avg: readonly number[]; readonly sd: readonly number[] }
  }[]
}
const golden: Golden = JSON.parse(readFileSync('tests/golden/init-statistics.json', 'utf8'))

const RULES: Record<string, Overlay> = {
  'normal-0.01': { rule: 'normal', scale: 0.01 },
  'normal-1': { rule: 'normal', scale: 1 },
  xavier: { rule: 'xavier' },
  he: { rule: 'he' },
}

/** Spread of one draw against the average of eight: the standard deviation grows by √(1 + 1/8), and is itself uncertain. */
const ALLOWED = 4 * Math.sqrt(1 + 1 / 8) * 1.5

describe('one draw lies within the spread of the draws made with PyTorch', () => {
  test.each(golden.runs)('$activation, $init', { timeout: 30_000 }, ({ activation, init, mean, std }) => {
    const frame = frameOf({ activation, ...RULES[init] }, 11)
    for (let layer = 0; layer <= 10; layer++) {
      expect(Math.abs(frame.std[layer] - std.avg[layer])).toBeLessThan(ALLOWED * std.sd[layer])
      expect(Math.abs(frame.mean[layer] - mean.avg[layer])).toBeLessThan(ALLOWED * mean.sd[layer])
    }
  })
})

describe('the four tables printed in the notes', () => {
  test.each(PRINTED)(
    '$name: within four standard deviations of the spread over draws',
    ({ values, mean, std, spread }) => {
      const frame = frameOf(values as Overlay, 11)
      const rounding = 0.5e-6
      for (let layer = 0; layer <= 10; layer++) {
        expect(Math.abs(frame.mean[layer] - mean[layer])).toBeLessThan(4 * spread.mean[layer] + rounding)
        expect(Math.abs(frame.std[layer] - std[layer])).toBeLessThan(4 * spread.std[layer] + rounding)
      }
    },
  )
})

describe('the way back', () => {
  const small = { units: 400, rows: 500, layers: 6 }

  test('He and ReLU: n·Var W·E[f′²] = n·(2/n)·½ = 1, so the gradient keeps its size', () => {
    const { gradientStd } = frameOf({ ...small, activation: 'relu', rule: 'he' })
    for (let layer = 0; layer < 6; layer++)
      expect(gradientStd[layer] / gradientStd[layer + 1]).toBeCloseTo(1, 0)
    expect(gradientStd[0]).toBeGreaterThan(0.8)
    expect(gradientStd[0]).toBeLessThan(1.25)
  })

  test('σ = 0.01 and tanh near zero: each layer hands back σ√n of the gradient', () => {
    const { gradientStd } = frameOf({ ...small, scale: 0.01 })
    const factor = 0.01 * Math.sqrt(400)
    for (let layer = 2; layer < 6; layer++) {
      expect(gradientStd[layer] / gradientStd[layer + 1] / factor).toBeCloseTo(1, 1)
    }
  })

  test('σ = 1 and tanh: slopes are almost 0, and still the gradient explodes by about 3.5 a layer at n = 500', () => {
    const { gradientStd, saturated } = frameOf({ units: 500, rows: 300, layers: 6, scale: 1 })
    expect(saturated[6]).toBeGreaterThan(0.8)
    const factor = (gradientStd[0] / gradientStd[6]) ** (1 / 6)
    expect(factor).toBeGreaterThan(3)
    expect(factor).toBeLessThan(4)
  })

  test('tapered layers: 1/n_in keeps the signal, and √(n_out/n_in) of the gradient is left on the whole', () => {
    const tapered = frameOf({ ...small, rule: 'xavier', taper: 0.1 })
    const square = frameOf({ ...small, rule: 'xavier' })
    expect(tapered.std[6] / square.std[6]).toBeCloseTo(1, 1)
    expect(tapered.gradientStd[0] / square.gradientStd[0] / Math.sqrt(0.1)).toBeCloseTo(1, 1)
  })

  test('zero weights: no signal, no gradient', () => {
    const { std, gradientStd, weightGradientStd } = frameOf({ ...small, rule: 'zero' })
    expect([...std.subarray(1)]).toEqual(new Array(6).fill(0))
    expect([...gradientStd.subarray(0, 6)]).toEqual(new Array(6).fill(0))
    expect([...weightGradientStd.subarray(1, 6)]).toEqual(new Array(5).fill(0))
  })
})

describe('what the reading says', () => {
  const read = (overlay: Overlay) => {
    const values = valuesWith(experiment.parameters, { units: 200, rows: 200, ...overlay })
    const frame = frameOf(values)
    const log = { length: 1, at: () => frame, stepAt: () => 0, column: () => new Float64Array(0) }
    return experiment.reading(log as unknown as RecordedLog<typeof experiment.channels>, values)?.key
  }
  test.each([
    ['vanishing', { scale: 0.01 }],
    ['saturated', { scale: 1 }],
    ['healthy', { rule: 'tanh-gain' }],
    ['alike', { activation: 'relu', rule: 'he' }],
    ['vanishing', { activation: 'relu', rule: 'xavier' }],
    ['exploding', { activation: 'relu', scale: 1 }],
    ['collapsing', { activation: 'sigmoid', rule: 'xavier', layers: 8 }],
    ['fading', { rule: 'xavier', taper: 0.1 }],
    ['zero', { rule: 'zero' }],
  ] as const)('%s', (key, overlay) => {
    expect(read(overlay)).toBe(key)
  })
})

describe('two examples', () => {
  test('ReLU with He: correlations follow the arc-cosine kernel (Cho and Saul 2009)', () => {
    const { correlation, stdAcross, std } = frameOf({ activation: 'relu', rule: 'he', layers: 6 })
    // Cosine of the outputs, c ← (√(1 − c²) + c·(π − arccos c))/π; E[h] of unit E[h²] is 1/√π.
    let cosine = 0
    for (let layer = 1; layer <= 6; layer++) {
      cosine = (Math.sqrt(1 - cosine * cosine) + cosine * (Math.PI - Math.acos(cosine))) / Math.PI
      const pearson = (cosine - 1 / Math.PI) / (1 - 1 / Math.PI)
      expect(Math.abs(correlation[layer] - pearson)).toBeLessThan(0.04)
      expect(stdAcross[layer] / std[layer]).toBeCloseTo(Math.sqrt(1 - pearson), 1)
    }
  })

  test('sigmoid with Xavier: signal and gradient fade together, by √χ, χ = n·Var W·E[f′²] = 1/16', () => {
    const { stdAcross, std, gradientStd } = frameOf({
      activation: 'sigmoid',
      rule: 'xavier',
      layers: 8,
      rows: 200,
    })
    for (let layer = 4; layer <= 8; layer++) {
      expect(stdAcross[layer] / stdAcross[layer - 1]).toBeCloseTo(0.24, 1)
      expect(gradientStd[layer - 1] / gradientStd[layer]).toBeCloseTo(0.24, 1)
      expect(std[layer]).toBeGreaterThan(0.1)
    }
  })
})

test('a forward pass that overflows says in which layer', () => {
  const run = () => frameOf({ activation: 'relu', scale: 10, units: 1000, rows: 8, layers: 30 })
  expect(run).toThrow(/layer 1[0-9]/)
})
