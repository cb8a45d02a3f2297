import { createContext, useContext } from 'react'

/** Folder that the site lives in: the page's <base>, which every built page has, or the server's root in development. */
export function siteRoot(): URL {
  const base = document.querySelector('base')
  return new URL(base ? base.href : import.meta.env.BASE_URL, location.href)
}

export interface Navigation {
  /** Goes to an address below the site's root, 'init/layer-statistics/?scale=1', without loading a new document. */
  readonly go: (address: string) => void
  /** Path now shown, below the site's root. */
  readonly path: string
  /** Full address of a path below the site's root. Empty root while prerendering. */
  readonly root: string
}

export const NavigationContext = createContext<Navigation>({ go: () => {}, path: '', root: '' })

export function useNavigation(): Navigation {
  return useContext(NavigationContext)
}

/** The link under a click that a page inside the app should answer, or undefined where the browser must. */
export function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target || link.hasAttribute('download')) return undefined
  return link
}
