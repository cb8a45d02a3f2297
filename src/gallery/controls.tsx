import { type ComponentProps, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Code } from '../ui/Code.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Field } from '../ui/Field.tsx'
import { Formula } from '../ui/Formula.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Seed } from '../ui/Seed.tsx'
import { Slider } from '../ui/Slider.tsx'
import { Switch } from '../ui/Switch.tsx'
import { TextEntry } from '../ui/TextEntry.tsx'
import { Toggletip } from '../ui/Toggletip.tsx'
import type { Specimens } from './specimen.ts'

const ICONS: readonly ComponentProps<typeof Icon>['name'][] = [
  'play',
  'pause',
  'reset',
  'pin',
  'warn',
  'check',
]

function Rate({ idle }: { idle?: boolean }) {
  const [value, onChange] = useState(0.01)
  return (
    <Slider
      label="Learning rate"
      help="How far each step goes."
      unit="per step"
      min={0.0001}
      max={1}
      step={0.05}
      integer={false}
      scale="log"
      default={0.1}
      live
      {...{ value, onChange, idle }}
    />
  )
}

function Options({ count }: { count: number }) {
  const options = Array.from({ length: count }, (_, i) => ({ value: `${i}`, label: `option ${i + 1}` }))
  const [value, onChange] = useState('1')
  return (
    <Choice label={`One of ${count}`} help="What it changes." default="0" {...{ value, onChange, options }} />
  )
}

function Chance() {
  const [value, onChange] = useState(42)
  return <Seed label="Seed" default={42} onRoll={() => onChange(7)} {...{ value, onChange }} />
}

function Toggle() {
  const [value, onChange] = useState(true)
  return <Switch label="Centre the data" help="Subtract the mean." default={false} {...{ value, onChange }} />
}

/** A digit in the text is its fault. */
function Letters({ from }: { from: string }) {
  const [value, onChange] = useState(from)
  return (
    <TextEntry
      label="Letters"
      help="No digits."
      default="abc"
      examples={['abc', 'xyz']}
      longest={20}
      fault={(text) => {
        const at = text.search(/\d/)
        return at < 0 ? undefined : { at, text: `no digit, as at ${at + 1}` }
      }}
      {...{ value, onChange }}
    />
  )
}

function Opening() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open a dialog</Button>
      {open && (
        <Dialog title="A dialog" onClose={() => setOpen(false)}>
          <p>Escape, the cross and a click outside close it.</p>
        </Dialog>
      )}
    </>
  )
}

function Failing(): never {
  throw new Error('it failed')
}

export const controls: Specimens = {
  Button: () => (
    <>
      <Button look="primary" icon="play" shortcut="R">
        Run
      </Button>{' '}
      <Button icon="reset">Reset</Button> <Button look="bare" icon="close" aria-label="Close" />{' '}
      <Button disabled>Not now</Button>
    </>
  ),
  Chip: () => (
    <div className="chips">
      <Chip onClick={() => {}}>case</Chip>
      <Chip pressed onClick={() => {}}>
        chosen
      </Chip>
      <Chip answer onClick={() => {}}>
        answer
      </Chip>
      <Chip disabled onClick={() => {}}>
        not now
      </Chip>
    </div>
  ),
  Choice: () => (
    <>
      <Options count={3} />
      <Options count={8} />
    </>
  ),
  Code: () => (
    <Code
      label="Code"
      changed="rate"
      lines={[['rate = ', { parameter: 'rate', text: '0.1' }], ['w -= rate * gradient']]}
    />
  ),
  Dialog: () => <Opening />,
  ErrorBoundary: () => (
    <ErrorBoundary fallback={(error) => <p role="alert">{error.message}; the rest goes on</p>}>
      {typeof document === 'undefined' ? null : <Failing />}
    </ErrorBoundary>
  ),
  Field: () => (
    <Field
      label="A field"
      help="Why."
      error={{ id: 'gallery-error', text: 'Outside the range.' }}
      onReset={() => {}}
    />
  ),
  Formula: () => <Formula tex="\sigma^2 = 1/n" />,
  Icon: () => (
    <>
      {ICONS.map((name) => (
        <Icon key={name} name={name} />
      ))}
    </>
  ),
  Kbd: () => <Kbd>R</Kbd>,
  ProgressBar: (time) => <ProgressBar value={(time / 10) % 1} label="Progress" />,
  Seed: () => <Chance />,
  Slider: () => (
    <>
      <Rate />
      <Rate idle />
    </>
  ),
  Switch: () => <Toggle />,
  TextEntry: () => (
    <>
      <Letters from="xyz" />
      <Letters from="x1z" />
    </>
  ),
  Toggletip: () => <Toggletip label="Learning rate">How far each step goes.</Toggletip>,
}
