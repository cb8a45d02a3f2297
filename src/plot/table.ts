import { labelled } from '../output/format.ts'
import type { DataTable } from '../output/table.ts'
import type { AxisSpec } from './axis.ts'
import type { Datum } from './datum.ts'
import type { ReadableSeries } from './mark.ts'

/** The table of a plot from what its marks show: one row per x with a column per series, or one row per point. */
export function tableOfSeries(series: readonly ReadableSeries[], x: AxisSpec, y: AxisSpec): DataTable {
  if (series.every(({ pick, z, text }) => pick === 'x' && !z && !text)) return wideTable(series, x, y)
  const z = series.find(({ zAxis }) => zAxis)?.zAxis
  return {
    columns: [
      { label: 'series' },
      { label: x.label, unit: x.unit },
      { label: y.label, unit: y.unit },
      ...(z ? [{ label: z.label, unit: z.unit }] : []),
    ],
    rows: series.flatMap((one) =>
      Array.from({ length: one.length }, (_, i) => [
        one.label,
        one.x(i),
        one.y(i),
        ...(z ? [one.z?.(i)] : []),
      ]),
    ),
  }
}

function wideTable(series: readonly ReadableSeries[], x: AxisSpec, y: AxisSpec): DataTable {
  const rows = new Map<Datum, (Datum | undefined)[]>()
  series.forEach((one, column) => {
    for (let i = 0; i < one.length; i++) {
      const key = one.x(i)
      const row = rows.get(key) ?? [key, ...series.map(() => undefined)]
      row[column + 1] = one.y(i)
      rows.set(key, row)
    }
  })
  const sorted = [...rows.values()]
  if (x.scale !== 'band') sorted.sort((a, b) => Number(a[0]) - Number(b[0]))
  return {
    columns: [
      { label: x.label, unit: x.unit },
      ...series.map(({ label }) => ({ label: label || labelled(y), unit: y.unit })),
    ],
    rows: sorted,
  }
}
