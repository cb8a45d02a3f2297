import { formatNumber } from '../../../../output/format.ts'
import { PictureRow } from './PictureRow.tsx'
import type { PictureShape } from './picture-pixels.ts'

interface NeighboursProps {
  /** The example, then its neighbours. */
  readonly values: Float32Array | Float64Array
  readonly shape: PictureShape
  /** Class of the example, and of each neighbour. */
  readonly asked: string
  readonly names: readonly string[]
  readonly distances: ArrayLike<number>
  readonly words: Readonly<Record<'example' | 'distance' | 'near' | 'waiting', string>>
}

/** One example and the known ones that are nearest to it, those of another class marked. */
export function Neighbours({ values, shape, asked, names, distances, words }: NeighboursProps) {
  const size = shape[0] * shape[1] * shape[2]
  const picture = (i: number, label: string) => (
    <PictureRow values={values.subarray(i * size, (i + 1) * size)} shape={shape} columns={1} label={label} />
  )
  return (
    <>
      <ol className="neighbour-pictures">
        <li data-asked="true">
          {picture(0, asked === '' ? words.waiting : `${words.example}: ${asked}`)}
          <span>
            <b>{asked}</b> {words.example}
          </span>
        </li>
        {names.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: neighbours are known by their rank
          <li key={i} data-other={name !== asked}>
            {picture(
              i + 1,
              Number.isFinite(distances[i])
                ? `${name}, ${words.distance} ${formatNumber(distances[i])}`
                : words.waiting,
            )}
            <span>
              <b>
                {name}
                {name === asked ? '' : ' ✕'}
              </b>{' '}
              {Number.isFinite(distances[i]) ? formatNumber(distances[i]) : ''}
            </span>
          </li>
        ))}
      </ol>
      <p className="picture-note">{words.near}</p>
    </>
  )
}
