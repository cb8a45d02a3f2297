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

/** The element that an address's fragment ('#model') names; null where there is none, or where the fragment is malformed. */
export function placeOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}

/**
 * Puts a new address into the address bar, with where the reader was for the way back. False where the browser refuses, as
 * for a page opened from a file: then it loads that page.
 */
export function enter(address: URL): boolean {
  try {
    history.replaceState({ scrollY }, '')
    history.pushState(null, '', address)
    return true
  } catch {
    // No server finds the page of a folder.
    if (address.protocol === 'file:' && address.pathname.endsWith('/')) address.pathname += 'index.html'
    location.assign(address)
    return false
  }
}

/** The link under a click that a page inside the app should answer, or undefined where the browser must. */
export function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target || link.hasAttribute('download')) return undefined
  return link
}
