import type { Part } from '../topics/course.ts'

/** The course map in one language. */
export interface CourseText {
  readonly title: string
  readonly parts: Record<Part, string>
  /** Title of each topic, by id. */
  readonly topics: Record<string, string>
}
