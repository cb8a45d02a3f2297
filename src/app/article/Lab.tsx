import { Island } from '../lab/Island.tsx'
import { panelId } from '../lab/lab-mode.ts'
import { labIdOf, useTopicLabs } from '../lab/topic-labs.ts'

/**
 * A lab in its place in the article; `id` with or without the topic.
 * @throws Error when the topic has no such lab
 */
export function Lab({ id, autoplay = true }: { id: string; autoplay?: boolean }) {
  const { topic, runs } = useTopicLabs()
  const labId = labIdOf(topic, id)
  return (
    <Island lab={labId} near={panelId(labId)}>
      {(lab) => (
        <lab.Panel lab={lab} runs={runs} mode="article" autoplay={autoplay && !lab.experiment.waits} />
      )}
    </Island>
  )
}
