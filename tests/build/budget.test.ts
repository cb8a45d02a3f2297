import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { budgetBytes, Chunks, weigh } from '../../build/budget.mjs'

const folder = mkdtempSync(join(tmpdir(), 'budget-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Text that does not compress, so that its size is past the budget after gzip too. */
function incompressible(bytes: number): string {
  let state = 1
  return Array.from({ length: bytes }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCharCode(33 + (state >>> 25))
  }).join('')
}

writeFileSync(join(folder, 'entry.js'), 'entry')
writeFileSync(join(folder, 'shared.js'), 'shared')
writeFileSync(join(folder, 'huge.js'), incompressible(2 * budgetBytes.labWithPlots))
const chunks = new Chunks(folder, {
  'index.html': { file: 'entry.js', imports: ['_shared.js'], css: ['entry.css'] },
  '_shared.js': { file: 'shared.js', imports: ['index.html'] },
  'src/huge.ts': { file: 'huge.js', imports: ['_shared.js'], css: ['entry.css', 'huge.css'] },
})

describe('budget', () => {
  test('counts what is imported statically once, in cycles too', () => {
    expect(chunks.scripts(['index.html', 'src/huge.ts'])).toEqual(['entry.js', 'shared.js', 'huge.js'])
    expect(chunks.styles(['index.html', 'src/huge.ts'])).toEqual(['entry.css', 'huge.css'])
  })

  test('refuses a source that the build has no chunk for', () => {
    expect(() => chunks.scripts(['src/renamed.ts'])).toThrow('The build has no chunk for src/renamed.ts')
  })

  test('measures what a host sends', () => {
    expect(chunks.gzipBytes('entry.js')).toBe(gzipSync('entry', { level: 9 }).length)
  })

  test('finds the pages past the budget', () => {
    const sized = (lab: number) => {
      writeFileSync(join(folder, 'lab.js'), incompressible(lab))
      const own = new Chunks(folder, {
        'index.html': { file: 'entry.js' },
        'src/lab.ts': { file: 'lab.js' },
        'src/topics/a/b/view.tsx': { file: 'plots.js' },
      })
      const page = { path: 'a/b/', modules: ['src/lab.ts'], following: ['src/topics/a/b/view.tsx'] }
      return weigh([{ path: '' }, page], own, 'index.html').over
    }
    writeFileSync(join(folder, 'plots.js'), incompressible(1000))
    expect(sized(1000)).toEqual([])
    expect(sized(2 * budgetBytes.lab)).toEqual(['a/b/'])
    writeFileSync(join(folder, 'plots.js'), incompressible(2 * budgetBytes.labWithPlots))
    expect(sized(1000)).toEqual(['a/b/'])
  })
})
