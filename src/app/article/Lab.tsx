import { LabFrame } from '../lab/LabFrame.tsx'
import { fullId, useTopicLabs } from '../lab/sessions.ts'
import { labText } from '../page.ts'
import { usePageWords } from '../words.ts'

/**
 * A lab in its place in the article; `id` with or without the topic.
 * @throws Error when the topic has no such lab
 */
export function Lab({ id, autoplay = true }: { id: string; autoplay?: boolean }) {
  const { topic, sessions } = useTopicLabs()
  const { shell } = usePageWords()
  const lab = topic.module.labs.find((one) => one.id === fullId(topic, id))
  if (!lab) throw new Error(`${topic.module.id} has no lab ${id}`)
  return (
    <LabFrame
      topic={topic}
      lab={lab}
      session={sessions.of(lab.id)}
      mode="article"
      autoplay={autoplay && !lab.waits}
      heading={
        <h2 className="lab-title">
          <a href={`${lab.id}/`} title={shell.lab.openAlone}>
            {labText(topic, lab).title}
          </a>
        </h2>
      }
    />
  )
}
