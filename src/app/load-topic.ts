import { courseEntry } from '../topics/registry.ts'
import type { ArticlePieces } from './lab/loaded-lab.ts'
import { PageLabs } from './lab/page-labs.ts'
import { localized } from './locale.ts'
import type { LoadedTopic } from './page.ts'

/** A topic's words, and its labs to be fetched. Throws Error where it has no words. */
export async function loadTopic(
  id: string,
  locale: string,
  loadPieces?: () => Promise<ArticlePieces>,
): Promise<LoadedTopic> {
  const entry = courseEntry(id)
  const words = entry && localized(entry.text, locale)
  if (!words) throw new Error(`${id} has no words`)
  const text = await words()
  return { id, labIds: entry.labs, text, sources: {}, labs: new PageLabs(text, locale, loadPieces) }
}
