import { THERE } from '../topics/registry.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Page } from './page.ts'

/** The topics before and after, among those that are there. */
export function TopicBeside({ page, topic }: { page: Page; topic: string }) {
  const at = THERE.findIndex(({ id }) => id === topic)
  const [before, after] = [THERE[at - 1], THERE[at + 1]]
  const { shell, course } = page
  if (!before && !after) return null
  return (
    <nav className="beside" aria-label={`${shell.topic.previous}, ${shell.topic.next}`}>
      {before && (
        <a href={`${before.id}/`} rel="prev">
          <small>
            <Icon name="previous" /> {shell.topic.previous}
          </small>
          {course.topics[before.id]}
        </a>
      )}
      {after && (
        <a href={`${after.id}/`} rel="next" className="after">
          <small>
            {shell.topic.next} <Icon name="next" />
          </small>
          {course.topics[after.id]}
        </a>
      )}
    </nav>
  )
}
