import { useEffect, useRef, useState } from 'react'
import type { UnreadableFile } from '../../../lab/read-data.ts'
import { dataSets } from '../../../session/data-sets.ts'
import { dataShelf, type Kept } from '../../../session/data-shelf.ts'
import { useRun } from '../../../session/hooks.ts'
import { readFilesAside } from '../../../session/read-files.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { useDialogWords } from '../../dialogs/dialog-words.ts'
import type { AnySession } from '../loaded-lab.ts'
import { Shelf } from './Shelf.tsx'
import './data.css'

export interface DataPanelProps {
  readonly session: AnySession
  /** The lab's parameter for data of the reader's own. */
  readonly parameter: string
  readonly label: string
  readonly help: string
  readonly onClose?: undefined
}

type Notice = { readonly kind: Kept } | { readonly kind: 'other'; readonly identity: string }

/** The reader's own data: chosen or dropped on the lab, read aside, kept if the reader agrees. */
export default function DataPanel({ session, parameter, label, help }: DataPanelProps) {
  const words = useDialogWords().data
  const panel = useRef<HTMLDetailsElement>(null)
  const stop = useRef<() => void>(undefined)
  const column = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number>()
  const [fault, setFault] = useState<UnreadableFile>()
  const [notice, setNotice] = useState<Notice>()
  const [keep, setKeep] = useState(false)
  const [shelved, refresh] = useState(0)
  const [over, setOver] = useState(false)
  const identity = String(useRun(session, ({ values }) => values[parameter]))
  const missing = useRun(session, ({ failure, status }) => (status === 'failed' ? failure?.data : undefined))

  function use(wanted: string) {
    session.set(parameter, wanted)
    session.run()
  }

  function chosen(wanted: string) {
    setNotice(undefined)
    setFault(undefined)
    use(wanted)
  }

  async function came(name: string, found: Parameters<Parameters<typeof readFilesAside>[1]['read']>[0]) {
    dataSets.hold(found.identity, { name, set: found.set })
    setShare(undefined)
    const wanted = session.store.getState().failure?.data
    if (keep) {
      setNotice({ kind: await dataShelf.keep(found.identity, name, found.set) })
      refresh((times) => times + 1)
    }
    if (wanted !== undefined && wanted !== found.identity)
      setNotice({ kind: 'other', identity: found.identity })
    else use(found.identity)
  }

  function take(list: ArrayLike<File>) {
    const files = Array.from(list, (file) => ({ name: file.name, content: file }))
    if (files.length === 0) return
    stop.current?.()
    setFault(undefined)
    setNotice(undefined)
    setShare(0)
    const named = column.current?.value.trim()
    stop.current = readFilesAside(
      files,
      {
        share: setShare,
        read: (found) => void came(files.map(({ name }) => name).join(', '), found),
        unreadable: (wrong) => {
          setShare(undefined)
          setFault(wrong)
        },
      },
      named === '' ? undefined : named,
    )
  }

  function cancel() {
    stop.current?.()
    setShare(undefined)
  }

  const drop = useRef(take)
  drop.current = take
  useEffect(() => {
    const lab = panel.current?.closest<HTMLElement>('.lab')
    if (!lab) return
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = () => setOver(false)
    const dropped = (event: DragEvent) => {
      setOver(false)
      if (!event.dataTransfer || !carriesFiles(event)) return
      event.preventDefault()
      if (panel.current) panel.current.open = true
      drop.current(event.dataTransfer.files)
    }
    lab.addEventListener('dragover', drag)
    lab.addEventListener('dragleave', leave)
    lab.addEventListener('drop', dropped)
    return () => {
      lab.removeEventListener('dragover', drag)
      lab.removeEventListener('dragleave', leave)
      lab.removeEventListener('drop', dropped)
    }
  }, [])
  useEffect(() => {
    if (missing !== undefined && panel.current) panel.current.open = true
  }, [missing])
  useEffect(() => () => stop.current?.(), [])

  return (
    <details className="own-data" ref={panel} data-over={over} data-testid="own-data">
      <summary>
        {label}
        {identity !== '' && <span> · {dataSets.nameOf(identity) ?? words.described(identity)}</span>}
      </summary>
      <p>{help}</p>
      <p>{words.formats}</p>
      <div className="own-data-row">
        <label>
          {words.choose}
          <input
            type="file"
            multiple
            onChange={(event) => {
              take(event.currentTarget.files ?? [])
              event.currentTarget.value = ''
            }}
          />
        </label>
        <label>
          {words.column}
          <input type="text" ref={column} maxLength={100} placeholder={words.lastColumn} />
        </label>
        <label className="own-data-keep">
          <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
          {words.keep}
        </label>
        {identity !== '' && (
          <Button icon="reset" onClick={() => chosen('')}>
            {words.drawn}
          </Button>
        )}
      </div>
      {share !== undefined && (
        <div className="own-data-row">
          <ProgressBar value={share} label={words.reading} />
          <Button onClick={cancel}>{words.cancel}</Button>
        </div>
      )}
      <div role="alert">
        {fault && (
          <p className="field-error">
            <b>{fault.file}</b>: {fault.message}. {words.unchanged}
          </p>
        )}
        {notice?.kind === 'other' && (
          <p className="field-error">
            {words.other(notice.identity)}{' '}
            <Button onClick={() => chosen(notice.identity)}>{words.useIt}</Button>
          </p>
        )}
      </div>
      <div role="status">{notice && notice.kind !== 'other' && <p>{words[notice.kind]}</p>}</div>
      <Shelf version={shelved} words={words} onUse={chosen} />
    </details>
  )
}
