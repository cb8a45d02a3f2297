import type { LabText } from '../lab/text.ts'

const TEXTS = import.meta.glob<LabText>('../topics/*/*/text.en.ts', { import: 'text' })

/** English words of a lab, 'topic/lab'. Throws Error where there are none. */
export async function loadLabText(id: string): Promise<LabText> {
  const load = TEXTS[`../topics/${id}/text.en.ts`]
  if (!load) throw new Error(`No words for the lab ${id}`)
  return load()
}
