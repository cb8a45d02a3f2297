import { useEffect, useState } from 'react'
import type { NumberArray } from '../lab/channel.ts'
import { HistogramRow } from '../plot/HistogramRow.tsx'
import { useFrame } from '../session/hooks.ts'
import { createSession } from '../session/session.ts'
import { labEntry } from '../topics/registry.ts'
import type { HomeText } from './home-text.ts'
import type { AnySession } from './lab/loaded-lab.ts'

export interface HeroRunsProps {
  readonly words: HomeText['hero']
}

const SIZES = { activation: 'tanh', layers: 10, units: 200, rows: 400 }
/** First weights too small, right, and too large for 200 units. */
const STARTS = [
  { name: 'small', series: 1, values: { rule: 'normal', scale: 0.03 } },
  { name: 'right', series: 0, values: { rule: 'xavier' } },
  { name: 'large', series: 3, values: { rule: 'normal', scale: 0.4 } },
] as const
const BINS = 30
/** Layers a second, slow enough to be watched. */
const PACE = 9

/** Histograms of the activations of ten layers, for three sizes of the first weights. */
export default function HeroRuns({ words }: HeroRunsProps) {
  const [runs, setRuns] = useState<readonly AnySession[]>([])
  useEffect(() => {
    let sessions: readonly AnySession[] = []
    let gone = false
    void labEntry('init/layer-statistics')
      .then((lab) => lab.code())
      .then(({ experiment }) => {
        if (gone) return
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
        sessions = STARTS.map(({ values }) => {
          const session: AnySession = createSession(experiment)
          session.assign({ ...SIZES, ...values })
          if (!calm) session.setSpeed(PACE)
          session.run()
          return session
        })
        setRuns(sessions)
      })
    return () => {
      gone = true
      for (const session of sessions) session.dispose()
    }
  }, [])
  return runs.map((session, i) => (
    <HeroRun key={STARTS[i].name} session={session} words={words} start={STARTS[i]} />
  ))
}

interface HeroRunProps extends HeroRunsProps {
  readonly session: AnySession
  readonly start: (typeof STARTS)[number]
}

function HeroRun({ session, words, start: { name, series } }: HeroRunProps) {
  const frame = useFrame(session)
  const counts = frame?.histogram as NumberArray | undefined
  const std = frame?.std as NumberArray | undefined
  const last = std?.at(-1) ?? Number.NaN
  return (
    <HistogramRow
      title={words.rows[name]}
      summary={Number.isFinite(last) ? words.summary(words.rows[name], last) : words.rows[name]}
      quantity={words.quantity}
      domain={[-1, 1]}
      drawingHeight={84}
      series={series}
      cells={Array.from({ length: SIZES.layers }, (_, i) => ({
        name: words.layer(i + 1),
        caption: '',
        counts: counts?.slice((i + 1) * BINS, (i + 2) * BINS) ?? new Float64Array(BINS).fill(Number.NaN),
      }))}
    />
  )
}
