import { useEffect, useState } from 'react'
import { fileParameter } from '../../lab/data-file.ts'
import type { LabText } from '../../lab/text.ts'
import { onDemand } from '../NotLoaded.tsx'
import type { DataPanelProps } from './data/DataPanel.tsx'
import type { AnySession } from './loaded-lab.ts'

const DataPanel = onDemand<DataPanelProps>(() => import('./data/DataPanel.tsx'))

/** The panel for data of the reader's own, in a lab whose experiment has a parameter for them; once the page is alive. */
export function OwnData({ session, text }: { readonly session: AnySession; readonly text: LabText }) {
  const [alive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  const parameter = fileParameter(session.experiment.parameters)
  if (!alive || parameter === undefined) return null
  const { label = parameter, help = '' } = text.parameters[parameter] ?? {}
  return <DataPanel session={session} parameter={parameter} label={label} help={help} />
}
