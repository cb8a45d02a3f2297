import { type Kind, statisticOf } from '../kinds.ts'
import type { text as english } from '../text.en.ts'
import './shared-axes.css'

interface SharedAxesProps {
  readonly title: string
  readonly summary: string
  readonly words: (typeof english)['words']
  readonly groups: number
  /** Whether each entry is a plane of pixels. */
  readonly pixels: boolean
}

const EXAMPLES = 4
const CHANNELS = 16
const CELL = 13
const SHADES = 6

/** Examples by channels for each norm; entries of one shade share a mean, and bold lines part them. */
export function SharedAxes({ title, summary, words, groups, pixels }: SharedAxesProps) {
  const norms: readonly Kind[] = ['batch', 'layer', 'group', 'instance']
  return (
    <figure className="shared-axes" aria-label={title}>
      <figcaption className="plot-caption">
        <span className="plot-title">{title}</span>
      </figcaption>
      <p className="visually-hidden">{summary}</p>
      <div className="shared-grids">
        {norms.map((kind) => (
          <div key={kind} className="shared-grid">
            <b>{words[kind]}</b>
            <Grid kind={kind} groups={groups} pixels={pixels} words={words} />
          </div>
        ))}
      </div>
      <p className="shared-note">{words.share}</p>
    </figure>
  )
}

function Grid({
  kind,
  groups,
  pixels,
  words,
}: Pick<SharedAxesProps, 'groups' | 'pixels' | 'words'> & { kind: Kind }) {
  const at = (example: number, channel: number) =>
    statisticOf(kind, example, channel, { channels: CHANNELS, groups }) ?? 0
  const [width, height] = [CHANNELS * CELL, EXAMPLES * CELL]
  const cells = Array.from({ length: EXAMPLES * CHANNELS }, (_, i) => ({
    example: Math.floor(i / CHANNELS),
    channel: i % CHANNELS,
  }))
  return (
    <svg className="shared-cells" viewBox={`-16 -1 ${width + 18} ${height + 18}`} aria-hidden="true">
      {cells.map(({ example, channel }) => {
        const [x, y, own] = [channel * CELL, example * CELL, at(example, channel)]
        return (
          <g key={`${example} ${channel}`}>
            <rect className="shared-cell" data-shade={own % SHADES} x={x} y={y} width={CELL} height={CELL} />
            {pixels && (
              <path
                className="shared-pixels"
                d={`M${x + CELL / 3} ${y}v${CELL}M${x + (2 * CELL) / 3} ${y}v${CELL}M${x} ${y + CELL / 3}h${CELL}M${x} ${y + (2 * CELL) / 3}h${CELL}`}
              />
            )}
            {channel > 0 && at(example, channel - 1) !== own && (
              <path className="shared-edge" d={`M${x} ${y}v${CELL}`} />
            )}
            {example > 0 && at(example - 1, channel) !== own && (
              <path className="shared-edge" d={`M${x} ${y}h${CELL}`} />
            )}
          </g>
        )
      })}
      <rect className="shared-frame" width={width} height={height} />
      <text className="shared-label" x={width / 2} y={height + 14} textAnchor="middle">
        {words.channels}
      </text>
      <text
        className="shared-label"
        transform={`translate(-5 ${height / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {words.examples}
      </text>
    </svg>
  )
}
