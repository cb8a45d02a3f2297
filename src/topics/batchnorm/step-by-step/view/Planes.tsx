import { memo, useMemo } from 'react'
import type { NumberArray } from '../../../../lab/channel.ts'
import { formatNumber, Pixels } from '../../../../plot/index.ts'
import { CHANNELS, IMAGES, SIDE } from '../image-size.ts'
import type { text as english } from '../text.en.ts'

interface PlanesProps {
  readonly pixels: NumberArray
  readonly normalised: NumberArray
  readonly mean: NumberArray
  readonly variance: NumberArray
  readonly text: typeof english
}

/** Normalised values drawn as black and as white, in standard deviations. */
const REACH = 2.5
const COLOURS = ['red', 'green', 'blue'] as const

const said = (value: number | undefined) => (value === undefined ? '·' : formatNumber(value))

/** For each channel its planes in all images, the mean and variance of all of them, and the planes normalised by these. */
export const Planes = memo(function Planes({ pixels, normalised, mean, variance, text }: PlanesProps) {
  const { words, plots } = text
  const row = (values: NumberArray, channel: number, black: number, white: number, state: string) => (
    <div className="plane-row">
      {Array.from({ length: IMAGES }, (_, image) => {
        const from = (image * CHANNELS + channel) * SIDE * SIDE
        return (
          <Plane
            // biome-ignore lint/suspicious/noArrayIndexKey: an image is its index
            key={image}
            values={values.subarray(from, from + SIDE * SIDE)}
            black={black}
            white={white}
            label={`${words[COLOURS[channel]]}, ${words.example} ${image + 1}, ${state}`}
          />
        )
      })}
    </div>
  )
  return (
    <section className="planes" aria-label={plots.planes.title}>
      <p className="plot-caption">
        <span className="plot-title">{plots.planes.title}</span>
      </p>
      <p className="visually-hidden">{plots.planes.summary()}</p>
      {COLOURS.map((colour, channel) => (
        <div key={colour} className="plane-channel">
          <span className="plane-name">{words[colour]}</span>
          {row(pixels, channel, 0, 1, words.before)}
          <span className="plane-numbers">
            μ = {said(mean[channel])}
            <br />
            σ² = {said(variance[channel])}
          </span>
          {row(normalised, channel, -REACH, REACH, words.after)}
        </div>
      ))}
    </section>
  )
})

interface PlaneProps {
  /** [SIDE × SIDE] */
  readonly values: NumberArray
  readonly black: number
  readonly white: number
  readonly label: string
}

function Plane({ values, black, white, label }: PlaneProps) {
  const pixels = useMemo(() => {
    const data = new Uint8ClampedArray(4 * SIDE * SIDE)
    for (let p = 0; p < values.length; p++) {
      const shade = (255 * (values[p] - black)) / (white - black)
      data.set([shade, shade, shade, 255], 4 * p)
    }
    return data
  }, [values, black, white])
  return <Pixels pixels={pixels} width={SIDE} label={label} className="plane" />
}
