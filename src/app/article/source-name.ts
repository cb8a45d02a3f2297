import type { Source } from '../../topics/topic.ts'

/** 'Glorot & Bengio (2010). Understanding …. AISTATS.' */
export function fullName({ authors, year, title, where }: Source): string {
  return `${authors} (${year}). ${title}. ${where}.`
}
