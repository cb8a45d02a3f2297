import type { Part } from '../topics/course.ts'
import { COURSE, type CourseEntry } from '../topics/registry.ts'
import { labName } from './lab/lab-name.ts'
import type { Page } from './page.ts'
import { labOfRoute } from './routes.ts'

export const PARTS: readonly Part[] = ['setting-up', 'training-well', 'foundations']

/** All topics in their order; those to come are named, but lead nowhere. */
export function CourseMap({ page }: { page: Page }) {
  return PARTS.map((part) => (
    <section key={part}>
      <h2>{page.course.parts[part]}</h2>
      <ul>
        {COURSE.filter((entry) => entry.part === part).map((entry) => (
          <li key={entry.id}>
            <MapEntry entry={entry} page={page} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function MapEntry({ entry, page }: { entry: CourseEntry; page: Page }) {
  const { shell, course, route, topic } = page
  const words = (
    <>
      <b>{entry.number}</b>
      <span>{course.topics[entry.id]}</span>
    </>
  )
  if (entry.labs.length === 0) {
    return (
      <span className="map-entry to-come" title={shell.nav.toComeNote}>
        {words}
        <span className="visually-hidden">({shell.nav.toComeNote})</span>
      </span>
    )
  }
  const here = topic?.id === entry.id
  const lab = route.page === 'lab' ? labOfRoute(route) : undefined
  return (
    <>
      <a
        className="map-entry"
        href={`${entry.id}/`}
        aria-current={here ? (lab ? 'true' : 'page') : undefined}
      >
        {words}
      </a>
      {here && topic && (
        <ul className="map-labs" aria-label={shell.nav.labs}>
          {topic.labIds.map((id) => (
            <li key={id}>
              <a href={`${id}/`} aria-current={lab === id ? 'page' : undefined}>
                {topic.text.labs[labName(id)]?.title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
