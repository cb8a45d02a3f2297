import { type RefObject, useEffect, useState } from 'react'
import { ShownPlots } from '../../plot/PlotSlot.tsx'
import { PinNames } from '../../plot/pin-names.ts'
import { PlotScale } from '../../plot/space.ts'
import { onDemand } from '../NotLoaded.tsx'
import type { LabMode } from './lab-mode.ts'
import type { AnySession, LoadedLab } from './loaded-lab.ts'
import { usePinNames } from './use-pin-names.ts'

/** Lines of type that fit on a wall, one above the other: the least height of type is the screen's divided by it. */
const LINES_ON_A_WALL = 40
/** Type of a plot's ticks at scale 1, px. */
const TYPE = 11

/** How much larger plots are than on a desk: on a projector their type is 1/40 of the screen's height. */
function usePlotScale(mode: LabMode): number | undefined {
  const [height, setHeight] = useState<number>()
  useEffect(() => {
    if (mode !== 'present') return
    const measure = () => setHeight(innerHeight)
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [mode])
  return mode === 'present' && height ? Math.max(1, height / LINES_ON_A_WALL / TYPE) : undefined
}

export interface WallFitProps {
  readonly place: RefObject<HTMLDivElement | null>
  readonly room: string
  readonly onFold: (folded: boolean) => void
  readonly onClose?: undefined
}

/** Fetched for a wall alone. */
const WallFit = onDemand<WallFitProps>(() => import('./WallFit.tsx'))

interface LabPlotsProps {
  readonly lab: LoadedLab
  readonly session: AnySession
  readonly mode: LabMode
  /** The plot that fills the frame alone. */
  readonly enlarged?: string
  /** Changes with what takes room beside the plots. */
  readonly room: string
  readonly place: RefObject<HTMLDivElement | null>
  /** The plot that a phone shows. */
  readonly onPhone: string
}

/**
 * The plots of a lab: all, or one that fills the frame. On a projector, which nobody scrolls, those that carry the lab's
 * point stay when not all of them fit; the others are a key away.
 */
export function LabPlots({ lab, session, mode, enlarged, room, place, onPhone }: LabPlotsProps) {
  const scale = usePlotScale(mode)
  const present = mode === 'present'
  const fits = present && enlarged === undefined
  const [tooMuch, fold] = useState(false)
  const folded = fits && tooMuch
  const { View, text, experiment } = lab
  const shown = enlarged === undefined ? (folded ? experiment.focus.plots : undefined) : [enlarged]
  return (
    <div
      className="lab-plots"
      ref={place}
      data-enlarged={enlarged}
      data-folded={folded}
      data-alone={shown?.length === 1}
    >
      {fits && <WallFit place={place} room={`${room} ${scale}`} onFold={fold} />}
      <PlotScale value={scale}>
        <ShownPlots value={{ only: shown, chosen: onPhone }}>
          <PinNames value={usePinNames(session, text)}>
            <View session={session} text={text} />
          </PinNames>
        </ShownPlots>
      </PlotScale>
    </div>
  )
}
