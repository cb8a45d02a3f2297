export type Theme = 'system' | 'light' | 'dark'

/** Read by build/before-paint.js before the first paint; the session's storage puts the site's prefix before it. */
export const THEME_KEY = 'theme'

export function themeOf(text: string | null | undefined): Theme {
  return text === 'light' || text === 'dark' ? text : 'system'
}

/** Puts the choice on the document; without one the system's preference holds. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
