import { useMemo } from 'react'
import { formatNumber } from '../../../../plot/index.ts'
import { useRun } from '../../../../session/hooks.ts'
import { offsetThrough, poseIn, poseOf, squareAxes } from '../line-handles.ts'
import { RAW } from '../line-study.ts'
import { type Coordinates, DEGREE, expressedIn, inCoordinates, nudged, separatorAt } from '../separator.ts'
import { LinePlot } from './LinePlot.tsx'
import { type SidesProps, Slot } from './sides.tsx'

/** Of raw and of preprocessed data. */
const PLOTS = ['raw-points', 'preprocessed-points'] as const

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
const rounded = (value: number, step: number) => Number((Math.round(value / step) * step).toFixed(6))

/** 'loss 0.278 → 0.416', or nothing before the first frame. */
const change = (loss: string, from: number, to: number) =>
  Number.isFinite(to) ? `${loss} ${formatNumber(from)} → ${formatNumber(to)}` : ''

/** Points [N, 2] and labels [N] out of the rows [x1, x2, label]. */
function dataOf(examples: ArrayLike<number>) {
  const count = examples.length / 3
  return {
    points: Float64Array.from({ length: 2 * count }, (_, i) => examples[3 * (i >> 1) + (i % 2)]),
    labels: Float64Array.from({ length: count }, (_, i) => examples[3 * i + 2]),
  }
}

/** The line on raw and on preprocessed data, drawn from the settings themselves, so that it follows a drag at once. */
export function NudgePlots({ session, frame, names, text }: SidesProps) {
  const { words, plots } = text
  const { angle, offset, weight, turn, shift } = useRun(session, (run) => run.values)
  const sides = useMemo(() => {
    const [mean1, mean2, scale1, scale2] = frame.frameOfTreated
    const treated: Coordinates = { centre: [mean1, mean2], scale: [scale1, scale2] }
    const { points, labels } = dataOf(frame.examples)
    return [RAW, treated].map((coordinates) => {
      const own = inCoordinates(coordinates, points)
      return { coordinates, points: own, labels, axes: squareAxes(own) }
    })
  }, [frame])
  const middle = sides[1].coordinates.centre
  const line = separatorAt(angle, offset, weight, middle)
  const pose = poseOf(angle, offset, middle)

  function inData({ centre, scale }: Coordinates, x: number, y: number): [number, number] {
    return [x * scale[0] + centre[0], y * scale[1] + centre[1]]
  }
  function move(coordinates: Coordinates, x: number, y: number) {
    const next = offsetThrough(...inData(coordinates, x, y), angle, middle)
    session.set('offset', between(rounded(next, 0.01), -6, 6))
  }
  function turnTo(coordinates: Coordinates, x: number, y: number) {
    const [dataX, dataY] = inData(coordinates, x, y)
    const change = Math.atan2(dataY - pose.foot[1], dataX - pose.foot[0]) / DEGREE - 90 - angle
    // Either half of the line may be pulled.
    const nearest = angle + change - 180 * Math.round(change / 180)
    session.set('angle', between(rounded(nearest, 0.5), -90, 90))
  }

  return sides.map(({ coordinates, points, labels, axes }, side) => {
    const start = expressedIn(coordinates, line)
    const [before, after] = [frame.nudge[0], frame.nudge[1 + side]]
    const name = words[names[side]]
    const id = PLOTS[side]
    return (
      <Slot key={id} id={id}>
        <LinePlot
          title={plots[id].title}
          note={[side === 0 ? '' : name, change(words.loss, before, after)].filter(Boolean).join(' · ')}
          summary={plots[id].summary({ side: name, before, after })}
          points={points}
          labels={labels}
          {...axes}
          line={start}
          moved={nudged(start, turn, shift)}
          pose={poseIn(coordinates, pose)}
          arm={0.5 * axes.reach}
          words={words}
          onMove={(x, y) => move(coordinates, x, y)}
          onTurn={(x, y) => turnTo(coordinates, x, y)}
        />
      </Slot>
    )
  })
}
