import { describe, expect, it } from 'vitest'
import { LOCALES, loadWords, localized, pickLocale } from '../../src/app/locale.ts'
import { COURSE } from '../../src/topics/registry.ts'

describe('pickLocale', () => {
  it('takes the first wanted language that there is, by tag or by its first part', () => {
    expect(pickLocale(['fr', 'zh-Hant', 'en'], ['en', 'zh', 'ko'])).toBe('zh')
    expect(pickLocale(['', 'ko-KR'], ['en', 'zh', 'ko'])).toBe('ko')
  })

  it('falls back to English', () => {
    expect(pickLocale(['fr'], ['en', 'zh'])).toBe('en')
    expect(pickLocale([], LOCALES)).toBe('en')
  })
})

describe('localized', () => {
  const files = { './text.en.ts': 1, './text.zh.ts': 2 }

  it('finds a file by the locale in its name, and English where there is none', () => {
    expect(localized(files, 'zh')).toBe(2)
    expect(localized(files, 'ko')).toBe(1)
    expect(localized({ 'prose.ko.mdx': 3 }, 'ko')).toBe(3)
    expect(localized({ 'prose.ko.mdx': 3 }, 'zh')).toBeUndefined()
  })
})

describe('words', () => {
  it('name every topic of the course, as the topic names itself', async () => {
    const { course } = await loadWords('en')
    for (const { id, text } of COURSE) {
      expect(course.topics[id]?.length, id).toBeGreaterThan(3)
      const own = await localized(text, 'en')?.()
      if (own) expect(own.title, id).toBe(course.topics[id])
    }
  })
})
