import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useState,
} from 'react'
import { useAnnounce } from '../output/LiveRegion.tsx'
import type { AxisSpec } from './axis.ts'
import type { ReadableSeries } from './mark.ts'
import { moveTarget, nearest, pointOf, type Target } from './nearest.ts'
import { Readout } from './Readout.tsx'
import { readoutLines, readoutSentence } from './readout.ts'
import type { PlotSpace } from './space.ts'
import { PlotTextContext } from './text.ts'

/** How a datum was chosen: a touch chooses it at once with pointing at it. */
export type Pick = 'mouse' | 'touch' | 'key'

interface StageProps {
  ref: RefObject<HTMLDivElement | null>
  title: string
  describedBy: string
  space: PlotSpace
  series: readonly ReadableSeries[]
  x: AxisSpec
  y: AxisSpec
  /** Chooses the datum in hand: by click or Enter. */
  onPick?: (index: number, by: Pick) => void
  children: ReactNode
}

/** The drawing's surface: points at the nearest datum by pointer and by keyboard, and says it in the page's live region. */
export function Stage({ ref, title, describedBy, space, series, x, y, onPick, children }: StageProps) {
  const text = useContext(PlotTextContext)
  const announce = useAnnounce()
  const [chosen, choose] = useState<Target>()
  const readable = series.some(({ length }) => length > 0)
  const target =
    chosen && series[chosen.series] && chosen.index < series[chosen.series].length ? chosen : undefined

  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (!readable || event.buttons > 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const px = ((event.clientX - box.left) * space.width) / box.width
    const py = ((event.clientY - box.top) * space.height) / box.height
    const found = nearest(series, space, px, py)
    if (found?.index !== target?.index || found?.series !== target?.series) choose(found)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      if (target) event.stopPropagation()
      choose(undefined)
      return
    }
    if (event.key === 'Enter' && target && onPick) {
      event.preventDefault()
      onPick(target.index, 'key')
      return
    }
    const next = moveTarget(series, space, target, event.key)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    choose(next)
    announce(readoutSentence(readoutLines(series, next, x, y), next.series))
  }

  const place = target && pointOf(series[target.series], target.index, space)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an application where there are values to read
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is application wherever it is described
    <div
      ref={ref}
      className="plot-stage"
      data-pick={onPick !== undefined}
      // By nothing that is drawn in it, with styles or without: what is drawn has the size that was measured here.
      style={{ contain: 'size' }}
      role={readable ? 'application' : 'group'}
      aria-roledescription={readable ? 'plot' : undefined}
      aria-label={readable ? `${title}. ${text.keyboardHint}` : title}
      aria-describedby={describedBy}
      tabIndex={readable ? 0 : undefined}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={(event) => event.pointerType !== 'touch' && choose(undefined)}
      onClick={({ nativeEvent }) => target && onPick?.(target.index, pickOf(nativeEvent))}
      onBlur={() => choose(undefined)}
      onKeyDown={onKeyDown}
    >
      {children}
      {target && place?.every(Number.isFinite) && (
        <Readout
          space={space}
          series={series[target.series]}
          active={target.series}
          colours={series.map(({ colour }) => colour)}
          at={place}
          lines={readoutLines(series, target, x, y)}
        />
      )}
    </div>
  )
}

const pickOf = (event: MouseEvent): Pick =>
  event instanceof globalThis.PointerEvent && event.pointerType === 'touch' ? 'touch' : 'mouse'
