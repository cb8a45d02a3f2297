import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernels, generated, moduleSource } from '../../../../scripts/kernels.mjs'

test('the committed module is what its source compiles to (node scripts/kernels.mjs writes it)', async () => {
  expect(readFileSync(generated, 'utf8')).toBe(moduleSource(await compileKernels()))
}, 60_000)
