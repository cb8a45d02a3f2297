import { describe, expect, test } from 'vitest'
import { indeterminate, isBelowSession } from './determinism.ts'
import { filesBelow } from './source.ts'

const files = filesBelow('src', ['.ts', '.tsx']).filter(
  ({ path }) => isBelowSession(path) && !path.includes('/assembly/'),
)

describe('the same link gives the same bits', () => {
  test('the engine is among the files examined', () => {
    expect(files.map(({ path }) => path).join('\n')).toMatch(/^src\/engine\//m)
  })

  test.each([
    ['src/topics/init/layer-statistics/experiment.ts', true],
    ['src/topics/init/layer-statistics/parts.tsx', true],
    ['src/topics/init/layer-statistics/review.ts', true],
    ['src/topics/init/layer-statistics/text.en.ts', true],
    ['src/topics/init/printed.ts', true],
    ['src/topics/init/layer-statistics/view.tsx', false],
    ['src/topics/init/layer-statistics/view/column.ts', false],
    ['src/topics/init/view/column.ts', false],
    ['src/topics/number-words.en.ts', false],
  ])('whether %s is examined follows from its place: %s', (path, examined) => {
    expect(isBelowSession(path)).toBe(examined)
  })

  test.each(files)('$path uses nothing that differs between browsers', (file) => {
    expect(indeterminate(file)).toEqual([])
  })
})

describe('what differs between browsers is found', () => {
  test.each([
    'const y = Math.exp(1)',
    "const y = Math['exp'](1)",
    'const y = Math.tanh?.(1)',
    'const { log } = Math',
    'const m = Math',
    'const r = Math.random()',
    'const y = globalThis.Math.pow(2, 3)',
    'const y = x ** 3',
    'const y = x ** n',
    'let y = 2; y **= 0.5',
    'const y = 2 ** n',
    'const y = 10 ** -3',
    'const t = self.performance.now()',
    'const t = Date.now()',
    'const t = new Date()',
    'const t = performance.now()',
    'const r = crypto.getRandomValues(new Uint8Array(4))',
  ])('%s', (text) => {
    expect(indeterminate({ path: 'src/engine/planted.ts', text }).length).toBeGreaterThan(0)
  })
})

describe('what is the same everywhere is let through', () => {
  test.each([
    'const y = Math.sqrt(Math.fround(x)) * Math.PI',
    'const y = x ** 2 + 2 ** -24',
    'const window = new Float32Array(8); const y = window',
    'const words = "Math.exp(1) and Date"; // Math.exp',
    'const record = { Date: 1, performance: 2 }; const y = record.performance',
    'export const tex = `Math.exp`',
  ])('%s', (text) => {
    expect(indeterminate({ path: 'src/engine/planted.ts', text })).toEqual([])
  })

  test('a worker reads the clock, but not its own mathematics', () => {
    const clock = { path: 'src/worker/slice.ts', text: 'const t = performance.now()' }
    const tanh = { path: 'src/worker/slice.ts', text: 'const t = Math.tanh(1)' }
    expect(indeterminate(clock)).toEqual([])
    expect(indeterminate(tanh)).toHaveLength(1)
  })
})
