import type { Part } from '../topics/registry.ts'

/** The course map in one language: titles for the sidebar, a line each for the first page. */
export interface CourseText {
  readonly title: string
  readonly question: string
  readonly lede: string
  readonly parts: Record<Part, string>
  readonly topics: Record<string, { readonly title: string; readonly summary: string }>
}
