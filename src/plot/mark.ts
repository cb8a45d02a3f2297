import {
  Children,
  Fragment,
  type FunctionComponent,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react'
import type { Column, Datum } from './datum.ts'
import type { Glyph, MarkerShape } from './series.ts'
import type { PlotSpace } from './space.ts'

/** What can be read off a mark, point by point: by pointer, by keyboard, and in the table. */
export interface ReadableSeries {
  label: string
  /** A CSS colour. */
  colour: string
  dash?: readonly number[]
  /** What stands for it in a legend: a piece of its line (if not given), a marker, or a patch of its filling. */
  glyph?: Glyph
  marker?: MarkerShape
  /** Its markers are outlines. */
  open?: boolean
  length: number
  x(index: number): Datum
  y(index: number): Datum
  /** A third value at the point, such as a heat map's. */
  z?(index: number): number
  /** Name, unit and text of the third value. */
  zAxis?: { label: string; unit?: string; format?: (value: number) => string }
  /** Text in place of the y value. */
  text?(index: number): string
  /** Nearest along x (lines, bars) or in the plane (points, cells). */
  pick: 'x' | 'xy'
  /** Points per row, where points form a grid: Up and Down then move by rows. */
  columns?: number
  /** Point i of one series answers to point i of the others: Up and Down keep the index. */
  aligned?: boolean
  /** Pixel of a point, where it is not simply [space.x(x), space.y(y)]. */
  position?(index: number, space: PlotSpace): readonly [number, number]
  /** Write the label at the line's end. */
  direct?: boolean
  /** Number of the pinned run that it belongs to. */
  pin?: number
}

/** What a plot learns of a mark before it draws: data for automatic domains, and what can be read off. */
export interface MarkDescription {
  x?: readonly Column[]
  y?: readonly Column[]
  series?: readonly ReadableSeries[]
  /** The mark has parts that take focus. */
  interactive?: boolean
  /** Bands of room the mark needs above the first band of a y axis. */
  above?: number
  /** Room the mark needs at the right of the data area, pixels at scale 1. */
  right?: number
}

/** A component drawn inside a Plot. `describe` lets its data count for automatic domains and the read-out. */
export type Mark<P> = FunctionComponent<P> & { describe?: (props: P) => MarkDescription }

/** Descriptions of all marks among the children, in order; fragments are entered, other components are not. */
export function describeMarks(children: ReactNode): MarkDescription[] {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement(child)) return []
    const { type, props } = child as ReactElement<{ children?: ReactNode; ghost?: boolean | number }>
    if (type === Fragment) return describeMarks(props.children)
    const describe = (type as Mark<unknown>).describe
    if (!describe) return []
    const described = describe(props)
    if (typeof props.ghost !== 'number') return [described]
    const pin = props.ghost
    return [{ ...described, series: described.series?.map((one) => ({ ...one, pin })) }]
  })
}
