import { course as english } from './course.en.ts'
import type { CourseText } from './course-text.ts'
import { shell as englishShell } from './shell.en.ts'
import type { ShellText } from './shell-text.ts'

/** What every topic has, and what stands in where another language has nothing yet. */
export const FALLBACK = 'en'

const SHELLS = import.meta.glob<ShellText>(['./shell.*.ts', '!./shell.en.ts'], { import: 'shell' })
const COURSES = import.meta.glob<CourseText>(['./course.*.ts', '!./course.en.ts'], { import: 'course' })

/** 'zh' of './text.zh.ts', './prose.zh.mdx', 'shell.zh.ts'. */
function localeOf(path: string): string {
  return path.split('.').at(-2) ?? FALLBACK
}

/** Languages that the page itself speaks: one file each, found by name. */
export const LOCALES: readonly string[] = [FALLBACK, ...Object.keys(SHELLS).map(localeOf)]

/** The first of the wanted languages that there is, by tag or by its first part ('zh-Hant' takes 'zh'). */
export function pickLocale(wanted: readonly string[], known: readonly string[] = LOCALES): string {
  for (const tag of wanted) {
    const match =
      known.find((locale) => locale === tag) ?? known.find((locale) => locale === tag.split('-')[0])
    if (match) return match
  }
  return FALLBACK
}

/** The loader for a locale among files named by locale, or the English one; undefined where there is neither. */
export function localized<T>(files: Readonly<Record<string, T>>, locale: string): T | undefined {
  const find = (tag: string) => Object.entries(files).find(([path]) => localeOf(path) === tag)?.[1]
  return find(locale) ?? find(FALLBACK)
}

export interface PageWords {
  readonly shell: ShellText
  readonly course: CourseText
}

export async function loadWords(locale: string): Promise<PageWords> {
  const [shell, course] = await Promise.all([
    SHELLS[`./shell.${locale}.ts`]?.() ?? englishShell,
    COURSES[`./course.${locale}.ts`]?.() ?? english,
  ])
  return { shell, course }
}
