import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TOPICS } from '../../src/topics/course.ts'
import { labEntry } from '../../src/topics/registry.ts'
import { folders, labs, listed } from '../support/labs.ts'

/** What the course lists without an experiment, and the experiments that it does not list. */
function astray(listed: readonly string[], folders: readonly string[]): string[] {
  return [
    ...listed.filter((id) => !folders.includes(id)).map((id) => `${id} is listed but has no experiment.ts`),
    ...folders
      .filter((id) => !listed.includes(id))
      .map((id) => `${id} is in no list of src/topics/course.ts`),
  ]
}

const there = (...path: string[]) => existsSync(join(import.meta.dirname, '../../src/topics', ...path))

describe('the course', () => {
  it('lists every experiment, and nothing else', () => {
    expect(astray(listed, folders)).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })

  it('finds an `experiment` in each experiment.ts', () => {
    expect(labs.map(({ id }) => id).sort()).toEqual([...listed].sort())
  })

  it('would miss an experiment that is not listed, and one that is not there', () => {
    expect(astray(listed, [...listed, 'init/planted'])).toHaveLength(1)
    expect(astray([...listed, 'init/planted'], listed)).toHaveLength(1)
  })

  it.each(listed)('%s has a view, words, a reading and code', (id) => {
    for (const file of ['view.tsx', 'text.en.ts', 'reading.ts', 'code.ts'])
      expect(there(id, file), file).toBe(true)
  })

  it.each(listed)('%s hands a page all that it has', async (id) => {
    const optional = ['predictions', 'comparisons'].filter((name) => there(id, `${name}.ts`))
    const code = await (await labEntry(id)).code()
    expect(Object.keys(code).sort()).toEqual(['View', 'experiment', ...optional].sort())
  })

  it.each(TOPICS.filter(({ labs }) => labs.length > 0))('$id has words, an article and sources', ({ id }) => {
    for (const file of ['text.en.ts', 'prose.en.mdx', 'sources.ts']) expect(there(id, file), file).toBe(true)
  })
})
