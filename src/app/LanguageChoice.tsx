import { LOCALES } from './locale.ts'
import { keepLocale } from './preferences.ts'
import { usePageWords } from './words.ts'

/** Shown as soon as there is more than one language. */
export function LanguageChoice({ locale }: { locale: string }) {
  const { nav } = usePageWords().shell
  if (LOCALES.length < 2) return null
  return (
    <select
      className="select"
      aria-label={nav.languageLabel}
      value={locale}
      onChange={(event) => {
        keepLocale(event.target.value)
        location.reload()
      }}
    >
      {LOCALES.map((tag) => (
        <option key={tag} value={tag}>
          {new Intl.DisplayNames([tag], { type: 'language' }).of(tag)}
        </option>
      ))}
    </select>
  )
}
