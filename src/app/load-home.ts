import { THERE } from '../topics/registry.ts'
import type { HomeText } from './home-text.ts'
import type { LoadContent } from './load-page.ts'
import { localized } from './locale.ts'

const HOMES = import.meta.glob<HomeText>('./home.*.ts', { import: 'home' })

export const loadHome: LoadContent<'home'> = async (route, { locale, title }) => {
  const [home, ...texts] = await Promise.all([
    localized(HOMES, locale)?.(),
    ...THERE.map((entry) => localized(entry.text, locale)?.()),
  ])
  const labs = Object.fromEntries(THERE.map(({ id }, i) => [id, texts[i]?.labs ?? {}]))
  return {
    route,
    labs,
    home,
    title: home ? `${title} · ${home.question}` : title,
    description: home?.lede ?? title,
  }
}
