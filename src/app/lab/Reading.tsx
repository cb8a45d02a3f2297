import { useEffect } from 'react'
import { logUntil } from '../../lab/log.ts'
import { type LabText, wordsOf } from '../../lab/text.ts'
import { useAnnounce } from '../../output/LiveRegion.tsx'
import { useFrame, useRun } from '../../session/hooks.ts'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'

interface ReadingProps {
  readonly session: AnySession
  readonly text: LabText
  /** Not said aloud. */
  readonly quiet?: boolean
}

/** The sentence under the plots, computed from the numbers up to the frame on show; said aloud once when a run ends. */
export function Reading({ session, text, quiet = false }: ReadingProps) {
  const { shell } = usePageWords()
  const announce = useAnnounce()
  useFrame(session)
  const status = useRun(session, (run) => run.status)
  const length = useRun(session, (run) => run.length)
  const cursor = useRun(session, (run) => run.cursor)
  const values = useRun(session, (run) => run.recorded)
  const log = cursor === undefined ? session.log : logUntil(session.log, cursor)
  const reading = length > 0 ? session.experiment.reading(log, values) : undefined
  const words = reading && wordsOf(reading, text)
  const spoken =
    !quiet && status === 'done' && cursor === undefined && words
      ? `${words.title}. ${words.sentence}`
      : undefined
  useEffect(() => {
    if (spoken) announce(spoken)
  }, [spoken, announce])
  return (
    <div className="reading" data-tone={reading?.tone ?? 'waiting'} data-testid="reading">
      {words ? (
        <>
          <b>{words.title}</b>
          <span>{words.sentence}</span>
        </>
      ) : (
        <span>{shell.lab.waiting}</span>
      )}
    </div>
  )
}
