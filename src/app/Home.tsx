import { COURSE, THERE } from '../topics/registry.ts'
import { PARTS } from './CourseMap.tsx'
import { Hero } from './Hero.tsx'
import { labName } from './lab/lab-name.ts'
import type { Page } from './page.ts'

export { loadHome as load } from './load-home.ts'

/** The course at a glance: what it is, and every topic with its labs. */
export default function Home({ page }: { page: Page }) {
  const { course, shell, labs, home } = page
  if (!home) return null
  const [first] = THERE
  return (
    <>
      <header className="hero">
        <div>
          <h1>{home.question}</h1>
          <p className="lede">{home.lede}</p>
          {first && (
            <p>
              <a className="button primary large" href={`${first.id}/`}>
                {home.start} {course.topics[first.id]}
              </a>
            </p>
          )}
        </div>
        <Hero words={home.hero} />
      </header>
      <ul className="promises">
        {home.promises.map(({ title, text }) => (
          <li key={title}>
            <b>{title}</b>
            {text}
          </li>
        ))}
      </ul>
      {PARTS.map((part) => (
        <section key={part} className="part" aria-labelledby={part}>
          <h2 id={part}>{course.parts[part]}</h2>
          <ul className="cards">
            {COURSE.filter((entry) => entry.part === part).map((entry) => {
              const title = course.topics[entry.id]
              return (
                <li key={entry.id} className="card" data-there={entry.labs.length > 0}>
                  <b className="card-number">{entry.number}</b>
                  <h3>{entry.labs.length > 0 ? <a href={`${entry.id}/`}>{title}</a> : title}</h3>
                  <p>{home.summaries[entry.id]}</p>
                  {entry.labs.length > 0 ? (
                    <ul className="card-labs">
                      {entry.labs.map((id) => (
                        <li key={id}>
                          <a href={`${id}/`}>{labs?.[entry.id]?.[labName(id)]?.title}</a>
                        </li>
                      ))}
                    </ul>
                  ) : (
                    <p className="card-note">{shell.nav.toCome}</p>
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}
