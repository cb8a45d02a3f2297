import type { ComponentProps } from 'react'
import { Dialog as Modal } from '../output/Dialog.tsx'
import { useWords } from './words.tsx'

/** A modal dialog that closes in the reader's language. */
export function Dialog(props: Omit<ComponentProps<typeof Modal>, 'close'>) {
  return <Modal {...props} close={useWords().close} />
}
