import { formatNumber, Handles, HeatMap, Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { bowlLoss } from './bowl.ts'
import { LAYER } from './channels.ts'
import type { experiment } from './experiment.ts'
import type { text } from './text.en.ts'
import { LossContours } from './view/LossContours.tsx'
import { QuadrantPath } from './view/QuadrantPath.tsx'
import '../view/activations.css'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Half of the square that is drawn round (0, 0). */
const EDGE = 2.3
const INPUTS = Array.from({ length: LAYER.inputs }, (_, i) => `x${'₁₂₃₄₅₆₇₈₉'[i] ?? '₁₀'}`)
const UNITS = Array.from({ length: LAYER.units }, (_, j) => String(j + 1))
/** Losses of the contours, as multiples of the loss at the start: neighbours are twice as far from the optimum. */
const LEVELS = [1 / 256, 1 / 64, 1 / 16, 1 / 4, 1, 4, 16, 64]

const signOf = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '0')

const toStep = (value: number) => Math.round(value * 20) / 20

export default function Zigzag({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { target1, target2, steps, fanIn } = useRun(session, (state) => state.values)
  const cursor = useRun(session, (state) => state.cursor)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const column = (name: Parameters<typeof log.column>[0]) => log.column(name).subarray(0, shown)
  const time = Float64Array.from({ length: shown }, (_, i) => log.stepAt(i))
  const quadrants = [words.quadrant1, words.quadrant2, words.quadrant3, words.quadrant4]
  const sides = [
    { key: 'positive', path: 'uncentred-path', signs: 'uncentred-signs', label: words.uncentred, series: 0 },
    { key: 'centred', path: 'centred-path', signs: 'centred-signs', label: words.centred, series: 1 },
  ] as const
  const timeAxis = { label: words.step, domain: [0, steps] as const }

  return (
    <div className="plot-grid zigzag-plots">
      {sides.map(({ key, path }) => {
        const curvature = frame?.[`${key}Curvature`]
        const target = [target1, target2] as const
        const start = curvature ? bowlLoss(curvature, target, [0, 0]) : 0
        return (
          <Slot key={key} id={path}>
            <Plot
              title={plots[path].title}
              note={
                frame &&
                `${words.condition} ${formatNumber(frame[`${key}Condition`])}, ${words.rate} ${formatNumber(frame[`${key}Rate`])}${fanIn > 2 ? `; ${words.slice}` : ''}`
              }
              summary={plots[path].summary({
                w1: frame?.[`${key}1`] ?? Number.NaN,
                w2: frame?.[`${key}2`] ?? Number.NaN,
                loss: frame?.[`${key}Loss`] ?? Number.NaN,
              })}
              legend={<QuadrantKey words={words} />}
              x={{ label: 'w₁', domain: [-EDGE, EDGE] }}
              y={{ label: 'w₂', domain: [-EDGE, EDGE] }}
              equal
              height={330}
            >
              {curvature && (
                <LossContours
                  curvature={curvature}
                  target={target}
                  losses={LEVELS.map((level) => level * start)}
                />
              )}
              <Rule x={0} />
              <Rule y={0} />
              <QuadrantPath x={column(`${key}1`)} y={column(`${key}2`)} labels={quadrants} />
              <Handles
                handles={[{ x: target1, y: target2, label: words.target, series: 2 }]}
                onMove={(_, x, y) => {
                  session.set('target1', toStep(Math.max(-2, Math.min(2, x))))
                  session.set('target2', toStep(Math.max(-2, Math.min(2, y))))
                }}
              />
            </Plot>
          </Slot>
        )
      })}
      {sides.map(({ key, signs }) => (
        <Slot key={key} id={signs}>
          <Plot
            title={plots[signs].title}
            summary={plots[signs].summary({ share: (frame?.[`${key}OneSigned`] ?? Number.NaN) / 100 })}
            x={{ label: words.unit, scale: 'band', domain: UNITS }}
            y={{ label: words.input, scale: 'band', domain: INPUTS }}
            height={230}
          >
            <HeatMap
              x={UNITS}
              y={INPUTS}
              values={(frame?.[`${key}Gradient`] ?? new Float64Array(LAYER.inputs * LAYER.units)).map(
                Math.sign,
              )}
              map="diverging"
              colours={[-1.7, 1.7]}
              label={words.sign}
              glyph={signOf}
              legend={false}
            />
          </Plot>
        </Slot>
      ))}
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          summary={plots.loss.summary({
            uncentred: frame?.positiveLoss ?? Number.NaN,
            centred: frame?.centredLoss ?? Number.NaN,
          })}
          x={timeAxis}
          y={{ label: words.loss, scale: 'log', domain: [1e-6, undefined] }}
          height={200}
        >
          {sides.map(({ key, label, series }) => (
            <Line key={key} series={series} label={label} x={time} y={column(`${key}Loss`)} markers={false} />
          ))}
        </Plot>
      </Slot>
      <Slot id="one-sign">
        <Plot
          title={plots['one-sign'].title}
          summary={plots['one-sign'].summary({
            uncentred: (frame?.positiveOneSigned ?? Number.NaN) / 100,
            centred: (frame?.centredOneSigned ?? Number.NaN) / 100,
          })}
          x={timeAxis}
          y={{ label: words.share, unit: '%', domain: [0, 100] }}
          height={200}
        >
          {sides.map(({ key, label, series }) => (
            <Line
              key={key}
              series={series}
              label={label}
              x={time}
              y={column(`${key}OneSigned`)}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
    </div>
  )
}

/** Which colour and dash stands for which directions of a move. */
function QuadrantKey({ words }: { readonly words: Props['text']['words'] }) {
  return (
    <p className="activation-key">
      <span data-quadrant="same">{words.sameKey}</span>
      <span data-quadrant="mixed">{words.mixedKey}</span>
    </p>
  )
}
