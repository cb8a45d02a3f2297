import { beforeAll, describe, expect, it } from 'vitest'
import type { LabText } from '../../src/lab/text.ts'
import { TOPICS } from '../../src/topics/course.ts'
import { courseEntry } from '../../src/topics/registry.ts'
import { labs, textOf } from '../support/labs.ts'

/** Every string of a tree of words, with its place in it; sentences that need numbers are left out. */
function strings(words: unknown, place = ''): [string, string][] {
  if (typeof words === 'string') return [[place, words]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => strings(value, place ? `${place}.${key}` : key))
}

const faultsOf = (words: unknown) =>
  strings(words).flatMap(([place, text]) => {
    const found = text.trim() === '' ? 'an empty string' : undefined
    return found ? [`${place}: ${found}`] : []
  })

describe.each(labs)('words of $id', ({ id, experiment }) => {
  let text: LabText
  beforeAll(async () => {
    text = await textOf(id)
  })

  it('name what the experiment declares, and nothing else', () => {
    for (const part of ['parameters', 'presets', 'channels'] as const)
      expect(Object.keys(text[part]).sort(), part).toEqual(Object.keys(experiment[part]).sort())
    expect(Object.keys(text.plots).sort()).toEqual([...experiment.plots].sort())
    for (const [name, { options = [] }] of Object.entries<{ options?: string[] }>(experiment.parameters))
      expect(Object.keys(text.parameters[name].options ?? {}), name).toEqual(expect.arrayContaining(options))
  })

  it('are there', () => {
    expect(faultsOf(text)).toEqual([])
  })

  it('explain every parameter', () => {
    for (const { help } of Object.values(text.parameters)) expect(help.length).toBeGreaterThan(0)
  })
})

describe.each(TOPICS.filter(({ labs }) => labs.length > 0))('words of the topic $id', ({ id, labs }) => {
  it('have a title and a lede for each of its labs, and no other', async () => {
    const text = await courseEntry(id)?.text['text.en.ts']()
    expect(Object.keys(text?.labs ?? {}).sort()).toEqual([...labs].sort())
    expect(faultsOf(text)).toEqual([])
  })
})
