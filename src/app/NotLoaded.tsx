import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Icon } from '../ui/Icon.tsx'
import { usePageWords } from './words.ts'

interface NotLoadedProps {
  /** What could not be loaded: an address, or what the browser says. */
  readonly what: string
  readonly onAgain: () => void
  readonly onClose?: () => void
}

/** In place of what could not be fetched; everything else of the page stays as it is. */
export function NotLoaded({ what, onAgain, onClose }: NotLoadedProps) {
  const { failure, ui } = usePageWords().shell
  return (
    <div className="notice failure" role="alert" data-testid="not-loaded">
      <Icon name="warn" />
      <div>
        <b>{failure.notLoaded}</b>
        <p>{failure.notLoadedHelp}</p>
        <p>
          <code>{what}</code>
        </p>
        <div className="notice-actions">
          <Button icon="reset" onClick={onAgain}>
            {failure.tryAgain}
          </Button>
          <Button onClick={() => location.reload()}>{failure.reload}</Button>
          {onClose && <Button onClick={onClose}>{ui.close}</Button>}
        </div>
      </div>
    </div>
  )
}

/** A part whose code is fetched when it is first drawn; what fails is said in its place, and can be tried again. */
export function onDemand<Props extends { readonly onClose?: () => void }>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  // React keeps for good what a lazy component came to.
  let Shown: ComponentType<Props> = lazy(load) as unknown as ComponentType<Props>
  return function OnDemand(props: Props) {
    const [, redraw] = useState(0)
    function again(clear: () => void) {
      Shown = lazy(load) as unknown as ComponentType<Props>
      redraw((times) => times + 1)
      clear()
    }
    return (
      <ErrorBoundary
        fallback={(error, clear) => (
          <NotLoaded what={error.message} onAgain={() => again(clear)} onClose={props.onClose} />
        )}
      >
        <Suspense>
          <Shown {...props} />
        </Suspense>
      </ErrorBoundary>
    )
  }
}
