import type { Frame } from '../../lab/channel.ts'
import { formatNumber, Line, Plot, Rule } from '../../plot/index.ts'
import { useFrame, useRun } from '../../session/hooks.ts'
import type { LabViewProps } from '../topic.ts'
import { LinePlot } from './LinePlot.tsx'
import { offsetThrough, poseIn, poseOf, squareAxes } from './line-handles.ts'
import { RAW, TURNS } from './line-study.ts'
import { GRID } from './loss-surface.ts'
import { SideTable } from './SideTable.tsx'
import { SurfacePlot } from './SurfacePlot.tsx'
import type { experiment } from './sensitivity.experiment.ts'
import { type Coordinates, DEGREE, expressedIn, inCoordinates, nudged, separatorAt } from './separator.ts'
import './preprocessing.css'

type Props = LabViewProps<(typeof experiment)['parameters'], (typeof experiment)['channels']>
type SensitivityFrame = Frame<(typeof experiment)['channels']>

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
const rounded = (value: number, step: number) => Math.round(value / step) * step

/** 'loss 0.278 → 0.416', or nothing before the first frame. */
const change = (name: string, from: number, to: number) =>
  Number.isFinite(to) ? `${name} ${formatNumber(from)} → ${formatNumber(to)}` : ''

/** Points [N, 2] and labels [N] out of the rows [x1, x2, label]. */
function dataOf({ examples }: SensitivityFrame) {
  const count = examples.length / 3
  const points = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) points.set(examples.subarray(3 * i, 3 * i + 2), 2 * i)
  return { points, labels: Float64Array.from({ length: count }, (_, i) => examples[3 * i + 2]) }
}

/** What a drag in the plot with these coordinates makes of the line. */
function useLine({ session }: Props, middle: readonly [number, number]) {
  const values = useRun(session, (run) => run.values)
  const { angle, offset, weight, turn, shift } = values
  const pose = poseOf(angle, offset, middle)
  const inData = ({ centre, scale }: Coordinates, x: number, y: number) =>
    [x * scale[0] + centre[0], y * scale[1] + centre[1]] as const
  return {
    line: separatorAt(angle, offset, weight, middle),
    pose,
    turn,
    shift,
    moveIn: (coordinates: Coordinates) => (x: number, y: number) => {
      const [dataX, dataY] = inData(coordinates, x, y)
      const next = rounded(offsetThrough(dataX, dataY, angle, middle), 0.01)
      session.set('offset', between(next, -6, 6))
    },
    turnIn: (coordinates: Coordinates) => (x: number, y: number) => {
      const [dataX, dataY] = inData(coordinates, x, y)
      const next = Math.atan2(dataY - pose.foot[1], dataX - pose.foot[0]) / DEGREE - 90
      session.set('angle', between(rounded(next < -180 ? next + 360 : next, 0.5), -90, 90))
    },
  }
}

/** Where there is no frame yet. */
const BLANK: SensitivityFrame = {
  step: Number.NaN,
  ...{ rawW: Number.NaN, rawB: Number.NaN, rawLoss: Number.NaN, rawReached: Number.NaN },
  ...{ treatedW: Number.NaN, treatedB: Number.NaN, treatedLoss: Number.NaN, treatedReached: Number.NaN },
  examples: new Float64Array(0),
  frameOfTreated: Float64Array.of(5, 5, 1, 1),
  lines: new Float64Array(9).fill(Number.NaN),
  nudge: new Float64Array(6).fill(Number.NaN),
  turned: new Float64Array(2 * TURNS.length).fill(Number.NaN),
  minimum: new Float64Array(14).fill(Number.NaN),
  windows: Float64Array.of(-1, 1, -1, 1, -1, 1, -1, 1),
  rawSurface: new Float32Array(GRID * GRID).fill(Number.NaN),
  treatedSurface: new Float32Array(GRID * GRID).fill(Number.NaN),
}

export default function Sensitivity(props: Props) {
  const { session, text } = props
  const { words = {}, summaries = {} } = text
  const frame = useFrame(session) ?? BLANK
  const { treatment, target, steps } = useRun(session, (run) => run.recorded)
  const cursor = useRun(session, (run) => run.cursor)
  const { log } = session
  const [mean1, mean2, scale1, scale2] = frame.frameOfTreated
  const treated: Coordinates = { centre: [mean1, mean2], scale: [scale1, scale2] }
  const { line, pose, turn, shift, moveIn, turnIn } = useLine(props, treated.centre)
  const data = dataOf(frame)
  const shown = cursor === undefined ? log.length : cursor + 1
  const column = (name: Parameters<typeof log.column>[0]) => log.column(name).subarray(0, shown)
  const sides = [
    { key: 'raw', coordinates: RAW, loss: column('rawLoss'), w: column('rawW'), b: column('rawB') },
    {
      key: treatment,
      coordinates: treated,
      loss: column('treatedLoss'),
      w: column('treatedW'),
      b: column('treatedB'),
    },
  ] as const
  const lowest = frame.minimum[4]
  const time = column('step')
  const surfaces = [frame.rawSurface, frame.treatedSurface]

  return (
    <div className="sensitivity">
      <div className="sensitivity-plots">
        {sides.map(({ key, coordinates }, side) => {
          const points = inCoordinates(coordinates, data.points)
          const start = expressedIn(coordinates, line)
          const axes = squareAxes(points)
          return (
            <LinePlot
              key={key}
              title={words[`${key}Data`]}
              note={change(words.loss, frame.nudge[0], frame.nudge[1 + side])}
              summary={
                summaries.data?.({
                  side: words[key],
                  before: frame.nudge[0],
                  after: frame.nudge[1 + side],
                }) ?? ''
              }
              points={points}
              labels={data.labels}
              {...axes}
              line={start}
              moved={nudged(start, turn, shift)}
              pose={poseIn(coordinates, pose)}
              arm={0.5 * axes.reach}
              words={words}
              onMove={moveIn(coordinates)}
              onTurn={turnIn(coordinates)}
            />
          )
        })}
        <div className="wide">
          <Plot
            title={words.turning}
            legend
            summary={summaries.turning?.({ turn, raw: frame.nudge[1], treated: frame.nudge[2] }) ?? ''}
            x={{ label: words.turn, unit: '°', domain: [-30, 30] }}
            y={{ label: words.loss, zero: true }}
            height={200}
          >
            {sides.map(({ key }, side) => (
              <Line
                key={key}
                series={4 + side}
                label={words[key]}
                direct={false}
                markers={false}
                x={TURNS}
                y={frame.turned.subarray(side * TURNS.length, (side + 1) * TURNS.length)}
              />
            ))}
            <Rule x={turn} label={`${formatNumber(turn)}°`} />
          </Plot>
        </div>
        {sides.map(({ key, w, b }, side) => {
          const minimum = frame.minimum.subarray(7 * side, 7 * side + 7)
          return (
            <SurfacePlot
              key={key}
              title={`${words.surface}, ${words[key]}`}
              summary={
                summaries.surface?.({
                  ...{ side: words[key], condition: minimum[2] / minimum[3], w: minimum[0], b: minimum[1] },
                }) ?? ''
              }
              surface={surfaces[side]}
              window={frame.windows.subarray(4 * side, 4 * side + 4)}
              minimum={minimum}
              path={{ w, b }}
              series={4 + side}
              words={words}
            />
          )
        })}
        <div className="wide">
          <Plot
            title={words.training}
            legend
            summary={
              summaries.training?.({
                ...{
                  raw: frame.rawLoss,
                  treated: frame.treatedLoss,
                  step: frame.step,
                  goal: lowest + target,
                },
              }) ?? ''
            }
            x={{ label: words.step, scale: 'log', domain: [1, steps] }}
            y={{ label: words.above, scale: 'log', domain: [target / 20, undefined] }}
            height={200}
          >
            {sides.map(({ key, loss }, side) => (
              <Line
                key={key}
                series={4 + side}
                label={words[key]}
                direct={false}
                markers={false}
                x={time}
                y={loss.map((value) => value - lowest)}
              />
            ))}
            <Rule y={target} label={words.goal} />
          </Plot>
        </div>
      </div>
      <SideTable
        sides={[words.raw, words[treatment]]}
        nudge={frame.nudge}
        minimum={frame.minimum}
        reached={[frame.rawReached, frame.treatedReached]}
        words={words}
      />
    </div>
  )
}
