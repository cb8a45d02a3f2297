import { LabPlace } from '../lab/LabPlace.tsx'
import { fullId, useTopicLabs } from '../lab/topic-labs.ts'

/**
 * A lab in its place in the article; `id` with or without the topic.
 * @throws Error when the topic has no such lab
 */
export function Lab({ id, autoplay = true }: { id: string; autoplay?: boolean }) {
  const { topic, runs } = useTopicLabs()
  const lab = topic.module.labs.find((one) => one.id === fullId(topic, id))
  if (!lab) throw new Error(`${topic.module.id} has no lab ${id}`)
  return <LabPlace topic={topic} lab={lab} runs={runs} mode="article" autoplay={autoplay && !lab.waits} />
}
