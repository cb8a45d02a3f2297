import { createContext, type ReactNode, useContext } from 'react'

/** Which plots of a view are drawn. */
export interface Shown {
  /** Ids of those that are drawn; all where it is not given. */
  readonly only?: readonly string[]
  /** The one that stays where there is room for one. */
  readonly chosen?: string
}

export const ShownPlots = createContext<Shown>({})

interface PlotSlotProps {
  /** Name of the plot in its view, in links and in figures. */
  readonly id: string
  /** As wide as the view, beside no other. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The place of one plot in a view; empty where only others are asked for. */
export function PlotSlot({ id, wide = false, children }: PlotSlotProps) {
  const { only, chosen } = useContext(ShownPlots)
  if (only && !only.includes(id)) return null
  return (
    <div className="plot-slot" data-plot={id} data-wide={wide} data-chosen={chosen === id}>
      {children}
    </div>
  )
}
