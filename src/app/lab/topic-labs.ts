import { createContext, useContext } from 'react'
import type { LoadedTopic } from '../page.ts'
import type { PageRuns } from './page-runs.ts'

export interface TopicLabs {
  readonly topic: LoadedTopic
  readonly runs: PageRuns
  /** Address of the page, for links to places in it. */
  readonly path: string
}

export const TopicLabsContext = createContext<TopicLabs | undefined>(undefined)

/** @throws Error outside a topic's or lab's page. */
export function useTopicLabs(): TopicLabs {
  const labs = useContext(TopicLabsContext)
  if (!labs) throw new Error('Labs, links that set them and questions about them belong into a topic’s page')
  return labs
}

/**
 * 'init/layer-statistics' from either that or 'layer-statistics'.
 * @throws Error when the topic has no such lab, with the names of those it has
 */
export function labIdOf(topic: LoadedTopic, name: string): string {
  const id = name.includes('/') ? name : `${topic.id}/${name}`
  if (!topic.labIds.includes(id))
    throw new Error(`${topic.id} has no lab ${name}; it has ${topic.labIds.join(', ')}`)
  return id
}
