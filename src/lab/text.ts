import type { Reading } from './experiment.ts'

/** Words of one lab in one language, keyed by the names its experiment declares. */
export interface LabText {
  title: string
  /** One sentence: what to do and what to see. */
  lede: string
  parameters: Record<string, { label: string; help: string; options?: Record<string, string> }>
  presets: Record<string, { label: string; help?: string }>
  channels: Record<string, { label: string; help?: string }>
  /** Keyed by `Reading.key`; `sentence` receives `Reading.numbers`. */
  readings: Record<string, { title: string; sentence: (n: Reading['numbers']) => string }>
  /** Words of the lab's view: titles of plots, labels of axes and series. */
  words?: Record<string, string>
  /** What each plot shows, for readers who cannot see it. */
  summaries?: Record<string, (n: Reading['numbers']) => string>
}

/** Words of one topic in one language; labs by name without the topic's. */
export interface TopicText {
  title: string
  /** The question that the topic answers; the page's h1. */
  question: string
  lede: string
  labs: Record<string, LabText>
}
