import { type KeyboardEvent, useMemo, useState } from 'react'
import { FilledContour, formatNumber, Handles, Plot, seriesStyle } from '../../../../plot/index.ts'
import { Button } from '../../../../ui/Button.tsx'
import { BANDS, contourMap } from '../contour-map.ts'
import type { Name } from '../optimizers.ts'
import { NAMES } from '../optimizers.ts'
import type { Path } from '../paths.ts'
import type { StepVectors } from '../step-vectors.ts'
import { type SurfaceChoice, surfaceOf } from '../surfaces.ts'
import type { text } from '../text.en.ts'
import { moved, WHOLE, type Window, zoomed } from '../window.ts'
import { StartPicker } from './StartPicker.tsx'
import { Trail } from './Trail.tsx'
import { VectorKey } from './VectorKey.tsx'
import { Vectors } from './Vectors.tsx'

interface MapPlotProps {
  readonly title: string
  readonly summary: string
  readonly surface: SurfaceChoice
  readonly start: readonly [number, number]
  readonly names: readonly Name[]
  readonly paths: readonly Path[]
  readonly ghosts: readonly {
    readonly number: number
    readonly names: readonly Name[]
    readonly paths: readonly Path[]
  }[]
  /** What the last step of this optimizer was made of. */
  readonly vectors?: { readonly name: Name; readonly of: StepVectors }
  readonly words: (typeof text)['words']
  readonly onStart: (x: number, y: number) => void
}

const LEVELS = Array.from({ length: BANDS - 1 }, (_, i) => (i + 1) / BANDS)
const COLOURS = [0, 1] as const
/** A pan button moves the map by this share of its height, and zoom buttons scale it. */
const SHIFT = 0.5
const ZOOM = 1.5
/** A step of less than this share of half the map's height is one of an optimizer that has come to rest. */
const REST = 1e-5

/** Two decimals are as fine as a pixel. */
const rounded = (value: number, half: number) =>
  Number(Math.max(-10, Math.min(10, value)).toFixed(half < 0.4 ? 4 : 2))

/** Filled contours with the paths on them and the start to drag. */
export function MapPlot(props: MapPlotProps) {
  const { words, surface, start, names, paths, vectors } = props
  const { surface: name, condition, angle, expression } = surface
  const [window, setWindow] = useState<Window>(WHOLE)
  const { x, y, half } = window
  const map = useMemo(
    () => contourMap(surfaceOf({ surface: name, condition, angle, expression }).f, { x, y, half }),
    [name, condition, angle, expression, x, y, half],
  )
  const zoom = (factor: number) => setWindow((now) => zoomed(now, factor))
  const pan = (dx: number, dy: number) => setWindow((now) => moved(now, dx * now.half, dy * now.half))
  const onStart = (toX: number, toY: number) => props.onStart(rounded(toX, half), rounded(toY, half))
  const tools = [
    { label: words.zoomIn, sign: '+', act: () => zoom(1 / ZOOM) },
    { label: words.zoomOut, sign: '−', act: () => zoom(ZOOM) },
    { label: words.left, sign: '←', act: () => pan(-SHIFT, 0) },
    { label: words.right, sign: '→', act: () => pan(SHIFT, 0) },
    { label: words.up, sign: '↑', act: () => pan(0, SHIFT) },
    { label: words.down, sign: '↓', act: () => pan(0, -SHIFT) },
    { label: words.whole, sign: words.wholeShort, act: () => setWindow(WHOLE) },
  ]
  const step = vectors?.of.list.find(({ kind }) => kind === 'step')
  const resting = step !== undefined && step.length < REST * half
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const factor = { '+': 1 / ZOOM, '=': 1 / ZOOM, '-': ZOOM }[event.key]
    if (factor) zoom(factor)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons do the same
    <div className="map-frame" onKeyDown={onKeyDown}>
      <Plot
        title={props.title}
        note={
          <span className="map-tools">
            {tools.map(({ label, sign, act }) => (
              <Button key={label} look="bare" aria-label={label} onClick={act}>
                {sign}
              </Button>
            ))}
          </span>
        }
        summary={props.summary}
        x={{ label: 'x', domain: [x - half, x + half], grid: false }}
        y={{ label: 'y', domain: [y - half, y + half], grid: false }}
        height={470}
        equal
        legend
      >
        <FilledContour {...map} levels={LEVELS} colours={COLOURS} strength={0.55} />
        {props.ghosts.flatMap(({ number, names: pinned, paths: old }) =>
          pinned.map((one, i) => (
            <Trail
              key={`${number}-${one}`}
              path={old[i]}
              label={words[one]}
              series={NAMES.indexOf(one)}
              ghost={number}
              lossLabel={words.loss}
            />
          )),
        )}
        {names.map((one, i) => (
          <Trail
            key={one}
            path={paths[i]}
            label={words[one]}
            series={NAMES.indexOf(one)}
            lossLabel={words.loss}
          />
        ))}
        {vectors && !resting && (
          <Vectors vectors={vectors.of} colour={seriesStyle(NAMES.indexOf(vectors.name)).colour} />
        )}
        <StartPicker onPick={onStart} onWindow={setWindow} />
        <Handles
          handles={[{ x: start[0], y: start[1], label: words.start }]}
          onMove={(_, toX, toY) => onStart(toX, toY)}
          valueText={(px, py) => `x ${formatNumber(px)}, y ${formatNumber(py)}`}
        />
      </Plot>
      {vectors && <VectorKey name={vectors.name} vectors={vectors.of} resting={resting} words={words} />}
    </div>
  )
}
