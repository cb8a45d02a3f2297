import { useId } from 'react'
import type { Frame } from '../../../../lab/channel.ts'
import type { Figures } from '../../../../lab/reading.ts'
import { Button } from '../../../../ui/Button.tsx'
import { number, plain } from '../../../number-words.en.ts'
import type { channels } from '../channels.ts'
import { type Diagnosis, diagnose } from '../doctor.ts'
import type { text } from '../text.en.ts'
import './doctor.css'

type Words = (typeof text)['words']

interface DoctorProps {
  readonly frame: Frame<typeof channels> | undefined
  readonly title: string
  readonly summary: (n: Figures) => string
  readonly words: Words
  /** Hidden layers; the output layer is the one after them. */
  readonly layers: number
  readonly onRate: (rate: number) => void
  readonly onStandardise: () => void
}

/** Where each run that ended broke, what came before, why it probably did, and what to try. */
export function Doctor({ frame, title, summary, words, layers, onRate, onStandardise }: DoctorProps) {
  const id = useId()
  const found = frame ? diagnose(frame) : []
  return (
    <section className="doctor" aria-labelledby={id}>
      <p className="view-heading" id={id}>
        {title}
      </p>
      <p className="visually-hidden">{summary({ count: found.length })}</p>
      {found.length === 0 && <p className="doctor-idle">{words.doctorIdle}</p>}
      {found.map((one) => (
        <Report
          key={one.lane}
          diagnosis={one}
          words={words}
          layers={layers}
          {...(one.lane === 0 && { onRate, onStandardise })}
        />
      ))}
    </section>
  )
}

interface ReportProps {
  readonly diagnosis: Diagnosis
  readonly words: Words
  readonly layers: number
  readonly onRate?: (rate: number) => void
  readonly onStandardise?: () => void
}

const CAUSES = { rate: 'causeRate', inputs: 'causeInputs', unknown: 'causeUnknown' } as const

function Report({ diagnosis, words, layers, onRate, onStandardise }: ReportProps) {
  const {
    rate,
    step,
    layer,
    operation,
    lossBefore,
    preActivationBefore,
    weightBefore,
    growth,
    tripled,
    cause,
  } = diagnosis
  const tenth = rate / 10
  const where = layer > layers ? words.outputLayer : `${words.layer} ${layer}`
  const before = [
    [words.lossBefore, lossBefore],
    [words.preActivation, preActivationBefore],
    [words.weight, weightBefore],
  ] as const
  return (
    <div className="doctor-report">
      <p className="doctor-case">
        {words.rate} {plain(rate)}
      </p>
      <dl>
        <div>
          <dt>{words.where}</dt>
          <dd>
            {words.atStep} {number(step)}, {where}, {words[`operation-${operation}`]}
          </dd>
        </div>
        <div>
          <dt>{words.before}</dt>
          <dd>
            {before
              .filter(([, value]) => !Number.isNaN(value))
              .map(([name, value]) => `${name} ${number(value, 2)}`)
              .join(', ')}
            {Number.isFinite(growth) && ` (${number(growth, 2)} ${words.times})`}
          </dd>
        </div>
        <div>
          <dt>{words.rule}</dt>
          <dd>{tripled < step ? `${words.ruleWouldStop} ${number(tripled)}` : words.ruleNever}</dd>
        </div>
        <div>
          <dt>{words.cause}</dt>
          <dd>{words[CAUSES[cause]]}</dd>
        </div>
        <div>
          <dt>{words.remedy}</dt>
          <dd className="doctor-remedy">
            {cause === 'inputs' && onStandardise && (
              <Button onClick={onStandardise}>{words.tryInputs}</Button>
            )}
            {onRate ? (
              <Button onClick={() => onRate(tenth)}>
                {words.tryRate} {plain(tenth)}
              </Button>
            ) : (
              <span>
                {words.tryRate} {plain(tenth)}.
              </span>
            )}
            <span>{words.more}</span>
          </dd>
        </div>
      </dl>
    </div>
  )
}
