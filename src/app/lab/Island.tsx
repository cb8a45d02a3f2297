import { memo, type ReactNode, Suspense, use } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { NotLoaded } from '../NotLoaded.tsx'
import type { LoadedTopic } from '../page.ts'
import type { LoadedLab } from './loaded-lab.ts'
import { labIdOf, useTopicLabs } from './topic-labs.ts'

interface IslandProps {
  /** Lab whose code it needs, without the topic. */
  readonly lab: string
  /** Id of an element: the code is fetched when that comes within a screen's height of the screen. At once without one. */
  readonly near?: string
  readonly children: (lab: LoadedLab) => ReactNode
}

/**
 * A part of a page that a lab's code draws. A page that was prerendered holds it already as HTML, which stays as it is
 * until the code is there (in an article fetched when the reader comes near); then the part comes alive where it stands.
 * React would draw such a part anew, and it would jump, if anything above it changed before that: hence the memo, and
 * hence nothing that changes may be handed to it. This is the one place where a page comes alive in pieces; it saves an
 * article the code of labs that nobody scrolls to, and lets a lab's page answer before its plots are there.
 */
export const Island = memo(
  function Island(props: IslandProps) {
    const { topic } = useTopicLabs()
    return (
      <ErrorBoundary
        fallback={(error, clear) => (
          <NotLoaded
            what={error.message}
            onAgain={() => {
              arrivals.get(topic.labs)?.delete(keyOf(props, topic))
              clear()
            }}
          />
        )}
      >
        <Suspense>
          <Loaded {...props} />
        </Suspense>
      </ErrorBoundary>
    )
  },
  (before, after) => before.lab === after.lab,
)

/** What is on its way, or came to nothing, for a part of a page. */
const keyOf = ({ lab, near }: IslandProps, topic: LoadedTopic) => `${near}\n${labIdOf(topic, lab)}`

const arrivals = new WeakMap<object, Map<string, Promise<LoadedLab>>>()

function Loaded(props: IslandProps) {
  const { lab, near, children } = props
  const { topic } = useTopicLabs()
  const id = labIdOf(topic, lab)
  const there = topic.labs.loaded(id)
  if (there) return children(there)
  const known = arrivals.get(topic.labs) ?? new Map<string, Promise<LoadedLab>>()
  arrivals.set(topic.labs, known)
  const key = keyOf(props, topic)
  const arriving = known.get(key) ?? whenNear(near).then(() => topic.labs.load(id))
  known.set(key, arriving)
  return children(use(arriving))
}

/** Resolves when the element is within a screen's height of the screen, or is not there. */
function whenNear(elementId: string | undefined): Promise<void> {
  const element = elementId === undefined ? null : document.getElementById(elementId)
  if (!element) return Promise.resolve()
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        resolve()
      },
      { rootMargin: '100% 0px' },
    )
    observer.observe(element)
  })
}
