import { memo } from 'react'
import { PictureRow } from './PictureRow.tsx'
import type { PictureShape } from './picture-pixels.ts'

interface SheetProps {
  /** `columns` pictures of each class, class after class. */
  readonly values: Float32Array | Float64Array
  readonly shape: PictureShape
  readonly columns: number
  readonly names: readonly string[]
  /** 'pictures of class' */
  readonly label: string
}

/** Pictures by class, each row with the name of its class. */
export const Sheet = memo(function Sheet({ values, shape, columns, names, label }: SheetProps) {
  const row = columns * shape[0] * shape[1] * shape[2]
  return (
    <ul className="picture-sheet" data-single={columns === 1}>
      {names.map((name, i) => (
        <li key={name}>
          <span>{name}</span>
          <PictureRow
            values={values.subarray(i * row, (i + 1) * row)}
            shape={shape}
            columns={columns}
            label={`${label} ${name}`}
          />
        </li>
      ))}
    </ul>
  )
}, sameSheet)

/** Every frame of a run holds the same pictures again, in an array of its own. */
function sameSheet(before: SheetProps, after: SheetProps): boolean {
  const [a, b] = [before.values, after.values]
  return (
    a.length === b.length && before.names === after.names && a.every((value, i) => Object.is(value, b[i]))
  )
}
