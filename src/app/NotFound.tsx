import { THERE } from '../topics/registry.ts'
import { distance } from './distance.ts'
import type { Page } from './page.ts'
import { pathOf } from './routes.ts'

/** Says that there is nothing here, and what is near. */
export default function NotFound({ page }: { page: Page }) {
  const { missing } = page.shell
  const path = pathOf(page.route).toLowerCase()
  const near = THERE.map((entry) => ({ entry, far: distance(path.split('/')[0], entry.id) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 4)
  return (
    <div className="page-head">
      <h1>{missing.title}</h1>
      <p className="lede">{missing.text}</p>
      <p>{missing.perhaps}:</p>
      <ul className="near">
        {near.map(({ entry }) => (
          <li key={entry.id}>
            <a href={`${entry.id}/`}>{page.course.topics[entry.id]}</a>
          </li>
        ))}
        <li>
          <a href="./">{missing.home}</a>
        </li>
      </ul>
    </div>
  )
}
