import { useState } from 'react'
import { useAnnounce } from '../output/LiveRegion.tsx'
import { Button } from './Button.tsx'
import { copyText } from './copy-text.ts'
import { useWords } from './words.tsx'

type Line = readonly (string | { readonly parameter: string; readonly text: string })[]

/** Spaces at the start of a line. */
const indentOf = (line: Line) => /^ */.exec(codeText([line]))?.[0].length

function codeText(lines: readonly Line[]): string {
  return lines
    .map((line) => line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
    .join('\n')
}

/** Lines of code in which the pieces that a parameter decides stand out; `changed` is the one just touched. */
export function Code({ lines, label, changed }: { lines: readonly Line[]; label: string; changed?: string }) {
  const words = useWords()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)
  async function copy() {
    if (!(await copyText(codeText(lines)))) return
    setCopied(true)
    announce(words.copied)
    setTimeout(() => setCopied(false), 1500)
  }
  return (
    <div className="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="code-lines" aria-label={label} tabIndex={0}>
        <pre>
          <code>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
              <span key={index} data-indent={indentOf(line)}>
                {line.map((piece) =>
                  typeof piece === 'string' ? (
                    piece
                  ) : (
                    <em
                      key={`${piece.parameter}=${piece.text}`}
                      data-changed={piece.parameter === changed || undefined}
                    >
                      {piece.text}
                    </em>
                  ),
                )}
                {'\n'}
              </span>
            ))}
          </code>
        </pre>
      </section>
      <Button
        look="bare"
        icon={copied ? 'check' : 'code'}
        className="copy"
        aria-label={words.copy}
        onClick={copy}
      />
    </div>
  )
}
