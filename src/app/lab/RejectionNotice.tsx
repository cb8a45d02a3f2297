import { useState } from 'react'
import { useRun } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageWords } from '../words.ts'
import { leaving } from './leaving.ts'
import type { RejectionProps } from './Notices.tsx'
import { useRunWords } from './run-words.ts'

/** What of the link was not taken, and why. */
export default function RejectionNotice({ session }: RejectionProps) {
  const { shell } = usePageWords()
  const words = useRunWords()
  const rejected = useRun(session, (run) => run.rejected)
  const [dismissed, dismiss] = useState<unknown>()
  if (rejected.length === 0 || dismissed === rejected) return null
  return (
    <div className="notice" role="status" data-testid="rejected">
      <Icon name="warn" />
      <div>
        <b>{shell.rejected.title}</b>
        <ul>
          {rejected.map(({ key, text, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a link may repeat a key
            <li key={index}>{shell.rejected.item(key, text, words.reason(reason))}</li>
          ))}
        </ul>
      </div>
      <Button
        icon="close"
        look="bare"
        aria-label={shell.rejected.dismiss}
        onClick={leaving(() => dismiss(rejected))}
      />
    </div>
  )
}
