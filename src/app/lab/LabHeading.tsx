import { usePageWords } from '../words.ts'
import type { LabMode } from './lab-mode.ts'

/** The lab's title, where the page round it does not say it already. */
export function LabHeading({ id, title, mode }: { id: string; title: string; mode: LabMode }) {
  const { shell } = usePageWords()
  if (mode === 'page') return null
  if (mode !== 'article') return <h1 className="lab-title">{title}</h1>
  return (
    <h2 className="lab-title">
      <a href={`${id}/`} title={shell.lab.openAlone}>
        {title}
      </a>
    </h2>
  )
}
