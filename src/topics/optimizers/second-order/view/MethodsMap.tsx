import { useMemo } from 'react'
import { FilledContour, formatNumber, Handles, Plot } from '../../../../plot/index.ts'
import { BANDS, contourMap } from '../../landscape/contour-map.ts'
import type { Path } from '../../landscape/paths.ts'
import { type SurfaceChoice, surfaceOf } from '../../landscape/surfaces.ts'
import { StartPicker } from '../../landscape/view/StartPicker.tsx'
import { Trail } from '../../landscape/view/Trail.tsx'
import { WHOLE } from '../../landscape/window.ts'
import { METHODS } from '../methods.ts'
import type { text } from '../text.en.ts'
import '../../landscape/view/landscape.css'

interface MethodsMapProps {
  readonly title: string
  readonly summary: string
  readonly surface: SurfaceChoice
  readonly start: readonly [number, number]
  /** In the order of METHODS. */
  readonly paths: readonly Path[]
  /** Of pinned runs. */
  readonly ghosts: readonly { readonly number: number; readonly paths: readonly Path[] }[]
  readonly words: (typeof text)['words']
  readonly onStart: (x: number, y: number) => void
}

const LEVELS = Array.from({ length: BANDS - 1 }, (_, i) => (i + 1) / BANDS)
const COLOURS = [0, 1] as const
const rounded = (value: number) => Number(Math.max(-10, Math.min(10, value)).toFixed(2))

/** Filled contours with the five paths on them and the start to drag. */
export function MethodsMap({
  title,
  summary,
  surface,
  start,
  paths,
  ghosts,
  words,
  onStart,
}: MethodsMapProps) {
  const { surface: name, condition, angle, expression } = surface
  const map = useMemo(
    () => contourMap(surfaceOf({ surface: name, condition, angle, expression }).f, WHOLE),
    [name, condition, angle, expression],
  )
  const move = (x: number, y: number) => onStart(rounded(x), rounded(y))
  return (
    <Plot
      title={title}
      summary={summary}
      x={{ label: 'x', domain: [-WHOLE.half, WHOLE.half], grid: false }}
      y={{ label: 'y', domain: [-WHOLE.half, WHOLE.half], grid: false }}
      height={440}
      equal
      legend
    >
      <FilledContour {...map} levels={LEVELS} colours={COLOURS} strength={0.55} />
      {ghosts.flatMap(({ number, paths: pinned }) =>
        pinned.map((path, i) => (
          <Trail
            key={`${number}-${METHODS[i]}`}
            path={path}
            label={words[METHODS[i]]}
            series={i}
            ghost={number}
            lossLabel={words.loss}
          />
        )),
      )}
      {METHODS.map((method, i) => (
        <Trail key={method} path={paths[i]} label={words[method]} series={i} lossLabel={words.loss} />
      ))}
      <StartPicker onPick={move} />
      <Handles
        handles={[{ x: start[0], y: start[1], label: words.start }]}
        onMove={(_, x, y) => move(x, y)}
        valueText={(x, y) => `x ${formatNumber(x)}, y ${formatNumber(y)}`}
      />
    </Plot>
  )
}
