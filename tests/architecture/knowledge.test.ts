import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, root } from './source.ts'

const texts = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))
const written = [...texts, ...filesBelow('.github', ['.md', '.yml'])]
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe.each(written)('$path', ({ path, text }) => {
  test('names commands that there are', () => {
    const commands = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name]) => name)
    expect(commands.filter((name) => !scripts[name])).toEqual([])
  })

  test('names files that there are', () => {
    const named = [...text.matchAll(/`((?:src|tests|scripts|build)\/[\w./-]*\w)`|\]\(([\w./-]+)\)/g)]
    const paths = named.map(([, code, link]) => code ?? link)
    const stands = (file: string) =>
      ['', '.ts', '.tsx', '.test.ts', '.test.tsx', '.spec.ts'].some((end) => existsSync(file + end))
    expect(paths.filter((file) => !stands(join(root, file)))).toEqual([])
  })

  test('names every room', () => {
    if (path !== 'ARCHITECTURE.md') return
    const rooms = filesBelow('src', ['.ts', '.tsx']).map((file) => file.path.split('/')[1])
    for (const room of new Set(rooms)) expect(text).toMatch(new RegExp(`^  ${room}/ `, 'm'))
  })
})
