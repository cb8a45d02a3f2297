import { HistogramCells, type HistogramCellsProps } from './marks/HistogramCells.tsx'
import { Plot, type PlotProps } from './Plot.tsx'

export interface HistogramRowProps
  extends HistogramCellsProps,
    Pick<PlotProps, 'title' | 'note' | 'summary' | 'table' | 'overlay'> {
  /** What the bins divide: "activation". */
  quantity: string
  unit?: string
  /** Height of the drawing in pixels at scale 1; 150 if not given. It stays, also where a narrow page needs two rows. */
  drawingHeight?: number
}

const HEIGHT = 150

/** A plot of small histograms side by side, one per layer. */
export function HistogramRow({
  title,
  note,
  summary,
  table,
  overlay,
  quantity,
  unit,
  drawingHeight = HEIGHT,
  ...cells
}: HistogramRowProps) {
  return (
    <Plot
      title={title}
      note={note}
      summary={summary}
      table={table}
      overlay={overlay}
      height={drawingHeight}
      x={{ label: quantity, unit, domain: cells.domain, hidden: true }}
      y={{ label: 'count', domain: [0, 1], hidden: true }}
    >
      <HistogramCells {...cells} />
    </Plot>
  )
}
