import { memo } from 'react'
import type { text } from '../text.en.ts'
import { type ImageStatistics, type Treatment, treat } from '../treatments.ts'
import { Picture } from './Picture.tsx'

interface TreatedRowProps {
  readonly treatment: Treatment
  /** [SHOWN, 3·32·32] untreated; pixels from 0 to `largest`. */
  readonly samples: Float32Array
  readonly statistics: ImageStatistics
  readonly largest: number
  /** 'pixels 0.50 ± 0.24' */
  readonly numbers: string
  /** Names of the classes, image by image. */
  readonly classes: readonly string[]
  readonly words: (typeof text)['words']
}

/** Share of the range, or standard deviations, that black and white stand for. */
const CENTRED = 0.6
const STANDARD = 3

function shades(treatment: Treatment, largest: number): readonly [black: number, white: number] {
  if (treatment === 'none') return [0, largest]
  const reach = treatment === 'channel-std' ? STANDARD : CENTRED * largest
  return [-reach, reach]
}

/** What a treatment takes away, and the images that are left. */
export const TreatedRow = memo(function TreatedRow(props: TreatedRowProps) {
  const { treatment, samples, statistics, largest, classes, words } = props
  const size = statistics.mean.length
  const [black, white] = shades(treatment, largest)
  const treated = treat(treatment, samples, statistics)
  return (
    <div className="treated-row">
      <p>
        <b>{words[treatment]}</b>
        <span>{props.numbers}</span>
      </p>
      <div className="taken">
        <Taken treatment={treatment} statistics={statistics} largest={largest} words={words} />
      </div>
      <div className="treated-pictures">
        {classes.map((name, i) => (
          <Picture
            key={name}
            values={treated.subarray(i * size, (i + 1) * size)}
            black={black}
            white={white}
            label={`${words.picture}: ${name}. ${words.subtracted}: ${words[treatment]}`}
          />
        ))}
      </div>
    </div>
  )
})

type TakenProps = Pick<TreatedRowProps, 'treatment' | 'statistics' | 'largest' | 'words'>

function Taken({ treatment, statistics, largest, words }: TakenProps) {
  const { mean, channelMean, channelStd } = statistics
  if (treatment === 'none') return <span aria-hidden="true">–</span>
  if (treatment === 'channel-mean')
    return <ChannelMeans means={channelMean} largest={largest} words={words} />
  if (treatment === 'channel-std')
    return (
      <>
        <ChannelMeans means={channelMean} largest={largest} words={words} />
        <span aria-hidden="true">÷</span>
        <ChannelNumbers values={channelStd} digits={largest > 1 ? 0 : 2} words={words} />
      </>
    )
  return <Picture values={mean} black={0} white={largest} label={words.meanImage} />
}

interface ChannelMeansProps {
  readonly means: Float32Array
  readonly largest: number
  readonly words: (typeof text)['words']
}

/** Three numbers, and the one colour that they are together. */
function ChannelMeans({ means, largest, words }: ChannelMeansProps) {
  const [red, green, blue] = Array.from(means, (mean) => Math.round((255 * mean) / largest))
  return (
    <>
      <span className="picture" style={{ background: `rgb(${red} ${green} ${blue})` }} />
      <ChannelNumbers values={means} digits={largest > 1 ? 0 : 2} words={words} />
    </>
  )
}

interface ChannelNumbersProps {
  readonly values: Float32Array
  readonly digits: number
  readonly words: (typeof text)['words']
}

/** One number for each channel. */
function ChannelNumbers({ values, digits, words }: ChannelNumbersProps) {
  return (
    <span className="channel-means">
      {[words.red, words.green, words.blue].map((name, channel) => (
        <span key={name} title={name}>
          {values[channel]?.toFixed(digits)}
        </span>
      ))}
    </span>
  )
}
