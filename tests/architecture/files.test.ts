import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, root } from './source.ts'

const longest = 300
const vague = /^(utils?|helpers?|managers?|misc|common)$/i

const sources = filesBelow('src', ['.ts', '.tsx', '.css'])
const tests = filesBelow('tests', ['.test.ts', '.test.tsx'])
const written = [
  ...sources,
  ...filesBelow('tests', ['.ts', '.tsx', '.mjs']),
  ...filesBelow('scripts', ['.mjs']),
  ...filesBelow('build', ['.ts', '.mjs']),
].filter(({ path }) => !path.includes('/node_modules/'))

describe('files', () => {
  test.each(written)(`$path has at most ${longest} lines`, ({ text }) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(longest)
  })

  test.each(written)('$path is named for what it holds', ({ path }) => {
    const words = path.split('/').flatMap((part) => part.split(/[.\-_]|(?<=[a-z])(?=[A-Z])/))
    expect(words.filter((word) => vague.test(word))).toEqual([])
  })

  test.each(
    tests.filter(({ path }) => /^tests\/(engine|nn|data|lab|worker|session|output|plot|ui)\//.test(path)),
  )('$path stands where its subject stands', ({ path }) => {
    const subject = path.replace(/^tests\//, 'src/').replace(/\.test\.tsx?$/, '')
    const stands = [`${subject}.ts`, `${subject}.tsx`, subject].some((file) => existsSync(join(root, file)))
    const folder = existsSync(join(root, subject.slice(0, -basename(subject).length)))
    expect(stands || folder).toBe(true)
  })
})
