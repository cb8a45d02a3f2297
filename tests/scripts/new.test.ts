import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TOPICS } from '../../src/topics/course.ts'

const root = join(import.meta.dirname, '..', '..')
const copy = mkdtempSync(join(tmpdir(), 'new-'))
afterAll(() => rmSync(copy, { recursive: true }))

/** What the new lab does not need: what is built, measured or photographed. */
const left = new Set(['node_modules', '.git', 'dist', 'tour', 'test-results', 'public'])

/** Exit status and output of a script of this Node, in the copy. */
function run(script: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, output: stdout + stderr }
}

const tool = (path: string) => join('node_modules', ...path.split('/'))
const text = (path: string) => readFileSync(join(copy, path), 'utf8')

/** A topic that is to come, and one that is there. */
const [coming] = TOPICS.filter(({ labs }) => labs.length === 0).map(({ id }) => id)
const places = [`${coming ?? 'init'}/first-example`, 'init/example']

beforeAll(() => {
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !left.has(relative(root, path).split(sep)[0]),
  })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
}, 60_000)

describe.sequential('npm run new', () => {
  test.each(places)('writes %s', { timeout: 120_000 }, (place) => {
    const { status, output } = run('scripts/new.mjs', place)
    expect(status, output).toBe(0)
    expect(output).toContain(`src/topics/${place}/experiment.ts`)
    expect(text('README.md')).toContain(`| \`${place}\` |`)
    expect(text('tests/determinism/links.json')).toContain(`"link":"${place}"`)
  })

  test('leaves the numbers of the other labs on record', () => {
    const before = JSON.parse(readFileSync(join(root, 'tests/determinism/links.json'), 'utf8'))
    const now = JSON.parse(text('tests/determinism/links.json'))
    const own = ({ link }: { link: string }) => places.some((place) => link.startsWith(place))
    expect(now.filter((entry: { link: string }) => !own(entry))).toEqual(before)
  })

  test('and what it writes has the right types', { timeout: 120_000 }, () => {
    expect(run(tool('typescript/bin/tsc'), '--noEmit')).toEqual({ status: 0, output: '' })
  })

  test('is well-formed', { timeout: 120_000 }, () => {
    const folders = places.flatMap((place) => [`src/topics/${place}`, `tests/topics/${place}`])
    const shared = ['src/topics/course.ts', ...places.map((place) => `src/topics/${place.split('/')[0]}`)]
    const options = ['check', '--vcs-enabled=false', '--error-on-warnings', ...folders, ...shared]
    const { status, output } = run(tool('@biomejs/biome/bin/biome'), ...options)
    expect(status, output).toBe(0)
  })

  test('and passes the tests that every lab passes, and its own', { timeout: 300_000 }, () => {
    const files = [
      ...['tests/conformance', 'tests/determinism', 'tests/architecture/rooms.test.ts'],
      ...['tests/architecture/determinism.test.ts', ...places.map((place) => `tests/topics/${place}`)],
    ]
    const names = places.join('|')
    const { status, output } = run(
      tool('vitest/vitest.mjs'),
      ...['run', '--reporter=dot', '--maxWorkers=2', '-t', `${names}|descent on|topic ${coming}`],
      ...files,
    )
    expect(status, output).toBe(0)
    const passed = /Tests .*?(\d+) passed/.exec(output)?.[1]
    expect(Number(passed)).toBeGreaterThan(60)
  })

  test.each([
    ['nowhere/example', 'There is no topic nowhere'],
    ['init/Example', 'npm run new -- <topic>/<lab>'],
    ['init/symmetry', 'is there already'],
  ])('refuses %s and says why', (place, reason) => {
    const { status, output } = run('scripts/new.mjs', place)
    expect(status).toBe(2)
    expect(output).toContain(reason)
  })
})
