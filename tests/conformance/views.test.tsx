import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { shell } from '../../src/app/shell.en.ts'
import type { RecordedLog } from '../../src/lab/log.ts'
import type { LabText } from '../../src/lab/text.ts'
import { ENGLISH, PlotTextContext, ShownPlots } from '../../src/plot/index.ts'
import { PaintedContext } from '../../src/plot/painted.ts'
import { svgPainter } from '../../src/plot/svg-painter.ts'
import { shownSession } from '../../src/session/still-session.ts'
import { labEntry } from '../../src/topics/registry.ts'
import type { LabView } from '../../src/topics/topic.ts'
import { WordsProvider } from '../../src/ui/words.tsx'
import { labs, textOf } from '../support/labs.ts'
import { record } from '../support/record.ts'
import { unsound, writtenIn } from '../support/sentence.ts'
import { chosenSettings, cutDown } from '../support/settings.ts'
import { thorough } from '../support/thorough.ts'

/** What a run that is drawn here may cost, and the frames that it may have. */
const OPERATIONS = 2e7
const FRAMES = 300
/** Processor time, in ms, after which the ends of parameters are left out; presets are always drawn. */
const PATIENCE = thorough ? 15_000 : 600

const html = (view: ReactNode) =>
  renderToString(
    <WordsProvider value={shell.ui}>
      <PlotTextContext value={ENGLISH}>{view}</PlotTextContext>
    </WordsProvider>,
  )

const plotsIn = (text: string) => [...text.matchAll(/data-plot="([^"]*)"/g)].map(([, id]) => id)

/** What a reader reads or hears, and what the drawing's attributes say. */
const wordsIn = (text: string) => [
  ...text.replace(/<[^>]*>/g, '\n').split('\n'),
  ...[
    ...text.matchAll(
      /\s(?:aria-label|title|d|x|y|transform|points|x1|x2|y1|y2|cx|cy|width|height)="([^"]*)"/g,
    ),
  ].map(([, value]) => value),
]

const faultsIn = (text: string, written: string) =>
  wordsIn(text).flatMap((words) => (words.trim() === '' ? [] : (unsound(words, written) ?? [])))

describe.each(labs)('view of $id', ({ id, experiment }) => {
  let text: LabText
  let View: LabView
  beforeAll(async () => {
    const entry = await labEntry(id)
    text = await textOf(id)
    View = (await entry.code()).View
  })

  const recorded = (values: object, most: number) => record(experiment, values, { most, mayOverflow: true })
  const draw = ({ values, log }: ReturnType<typeof recorded>, pinned?: RecordedLog) => {
    const pins = pinned ? [{ id: 1, values, changes: [], log: pinned, status: 'kept' as const }] : []
    return html(<View session={shownSession(experiment, values, log, { pins })} text={text} />)
  }
  /** The plots that a view of these values must draw, in the experiment's order. */
  const drawnFor = (values: Parameters<typeof experiment.cost>[0]) => {
    const left: readonly string[] = experiment.undrawn?.(values) ?? []
    return experiment.plots.filter((id: string) => !left.includes(id))
  }
  const [defaults, ...others] = chosenSettings(experiment)
  const frames = Math.min(experiment.frames(defaults.values) ?? FRAMES, FRAMES)
  const small = cutDown(experiment, defaults, frames, OPERATIONS).values
  let finished: ReturnType<typeof recorded> | undefined
  const run = () => {
    finished ??= recorded(small, frames + 1)
    return finished
  }

  it.each([
    ['before the first frame', () => draw(recorded(small, 0))],
    ['with one frame', () => draw(recorded(small, 1))],
    ['with a finished run', () => draw(run())],
    ['with a finished run and a pinned one', () => draw(run(), run().log)],
  ])('draws what it names, in its order, and no nonsense, %s', (_, drawn) => {
    const shown = drawn()
    expect(plotsIn(shown)).toEqual(drawnFor(small))
    expect(plotsIn(shown).filter((plot) => experiment.focus.plots.includes(plot))).not.toEqual([])
    expect(faultsIn(shown, writtenIn(text))).toEqual([])
  })

  it('is drawn in a picture that needs no script: nothing is left to a canvas', () => {
    const view = <View session={shownSession(experiment, run().values, run().log)} text={text} />
    const still = html(<PaintedContext value={svgPainter}>{view}</PaintedContext>)
    expect(plotsIn(still)).toEqual(drawnFor(small))
    expect(still).not.toMatch(/<canvas|data-canvas/)
    expect(faultsIn(still, writtenIn(text))).toEqual([])
  })

  it('draws those alone that are asked for', () => {
    const session = shownSession(experiment, run().values, run().log)
    const drawn = plotsIn(draw(run()))
    for (const plot of experiment.plots) {
      const view = <View session={session} text={text} />
      expect(plotsIn(html(<ShownPlots value={{ only: [plot] }}>{view}</ShownPlots>))).toEqual(
        drawn.includes(plot) ? [plot] : [],
      )
    }
  })

  it('draws each preset and both ends of each parameter, and in one or another every plot that it names', () => {
    const seen = new Set(plotsIn(draw(run())))
    const start = process.cpuUsage()
    for (const setting of others) {
      const late = process.cpuUsage(start).user > 1000 * PATIENCE
      if (late && !setting.name.startsWith('preset')) return
      const { name, values } = cutDown(experiment, setting, 3, OPERATIONS / 10)
      const shown = draw(recorded(values, 3))
      expect(plotsIn(shown), name).toEqual(drawnFor(values))
      expect(
        plotsIn(shown).filter((plot) => experiment.focus.plots.includes(plot)),
        name,
      ).not.toEqual([])
      expect(faultsIn(shown, writtenIn(text)), name).toEqual([])
      for (const plot of plotsIn(shown)) seen.add(plot)
    }
    expect([...seen].sort()).toEqual([...experiment.plots].sort())
  })
})
