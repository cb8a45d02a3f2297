import { storage } from '../session/storage.ts'
import { THEME_KEY, type Theme, themeOf } from './theme.ts'

const KEYS_KEY = 'keys'
const LOCALE_KEY = 'locale'
const MORE_KEY = 'more-settings'

/** Whether single keys act on labs. */
export function keysAreOn(): boolean {
  return storage.get(KEYS_KEY) !== 'off'
}

export function turnKeys(on: boolean): void {
  if (on) storage.remove(KEYS_KEY)
  else storage.set(KEYS_KEY, 'off')
}

export function keptTheme(): Theme {
  return themeOf(storage.get(THEME_KEY))
}

export function keepTheme(theme: Theme): void {
  if (theme === 'system') storage.remove(THEME_KEY)
  else storage.set(THEME_KEY, theme)
}

export function keptLocale(): string | undefined {
  return storage.get(LOCALE_KEY)
}

export function keepLocale(locale: string): void {
  storage.set(LOCALE_KEY, locale)
}

/** Whether further settings of labs stand open. */
export function moreIsOpen(): boolean {
  return storage.get(MORE_KEY) === 'open'
}

export function keepMoreOpen(open: boolean): void {
  if (open) storage.set(MORE_KEY, 'open')
  else storage.remove(MORE_KEY)
}
