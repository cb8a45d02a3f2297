import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { CourseMap } from './CourseMap.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { Logo } from './Logo.tsx'
import { useNavigation } from './navigation.ts'
import type { Page } from './page.ts'
import { ThemeChoice } from './ThemeChoice.tsx'

/** The frame round every page: course map, theme, and the place for the page itself. */
export function Shell({ page, children }: { page: Page; children: ReactNode }) {
  const { path } = useNavigation()
  const { shell, course } = page
  const map = useRef<HTMLElement>(null)
  useEffect(() => {
    if (path !== undefined && map.current?.matches(':popover-open')) map.current.hidePopover()
  }, [path])
  return (
    <div className="shell">
      <a className="skip-link" href={`${path || './'}#content`}>
        {shell.nav.skip}
      </a>
      <header className="top">
        <a className="brand" href="./">
          <Logo />
          {course.title}
        </a>
        <button type="button" className="button menu-button" popoverTarget="course-map">
          <Icon name="menu" />
          {shell.nav.menu}
        </button>
      </header>
      <nav id="course-map" ref={map} popover="auto" aria-label={shell.nav.label}>
        <a className="brand" href="./" aria-current={page.route.page === 'home' ? 'page' : undefined}>
          <Logo />
          {course.title}
        </a>
        <CourseMap page={page} />
        <div className="nav-foot">
          <ThemeChoice />
          <LanguageChoice locale={page.locale} />
        </div>
      </nav>
      <main id="content" tabIndex={-1} data-page={page.route.page}>
        {/* build/before-paint.js shows it, and answers its button, where the page cannot come alive. */}
        <div id="incomplete" className="notice failure" role="alert" hidden>
          <Icon name="warn" />
          <div>
            <b>{shell.failure.incomplete}</b>
            <p>{shell.failure.incompleteHelp}</p>
            <button type="button" className="button" data-reload="">
              {shell.failure.reload}
            </button>
          </div>
        </div>
        {children}
      </main>
    </div>
  )
}
