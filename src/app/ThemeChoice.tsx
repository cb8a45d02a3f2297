import { useEffect, useId, useState } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { keepTheme, keptTheme } from './preferences.ts'
import { applyTheme, type Theme } from './theme.ts'
import { usePageWords } from './words.ts'

const THEMES = [
  ['system', 'system'],
  ['light', 'sun'],
  ['dark', 'moon'],
] as const

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const { nav } = usePageWords().shell
  const name = useId()
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(keptTheme()), [])
  function choose(next: Theme) {
    setTheme(next)
    keepTheme(next)
    applyTheme(next)
  }
  return (
    <div className="segments themes" role="radiogroup" aria-label={nav.theme}>
      {THEMES.map(([value, icon]) => (
        <label key={value} className="segment" title={nav.themes[value]}>
          <input
            type="radio"
            name={name}
            checked={theme === value}
            onChange={() => choose(value)}
            aria-label={nav.themes[value]}
          />
          <span>
            <Icon name={icon} />
          </span>
        </label>
      ))}
    </div>
  )
}
