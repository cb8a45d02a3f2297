import { createContext, type ReactNode, useContext } from 'react'

/** Ids of the plots of a view that are drawn; all of them where it is not given. */
export const ShownPlots = createContext<readonly string[] | undefined>(undefined)

interface PlotSlotProps {
  /** Name of the plot in its view, in links and in figures. */
  readonly id: string
  /** As wide as the view, beside no other. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The place of one plot in a view; empty where only others are asked for. */
export function PlotSlot({ id, wide = false, children }: PlotSlotProps) {
  const shown = useContext(ShownPlots)
  if (shown && !shown.includes(id)) return null
  return (
    <div className="plot-slot" data-plot={id} data-wide={wide}>
      {children}
    </div>
  )
}
