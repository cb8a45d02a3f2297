import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { shell } from '../../src/app/shell.en.ts'
import type { RecordedLog } from '../../src/lab/log.ts'
import type { LabText } from '../../src/lab/text.ts'
import { ENGLISH, PlotTextContext, ShownPlots } from '../../src/plot/index.ts'
import { labEntry } from '../../src/topics/registry.ts'
import type { LabView } from '../../src/topics/topic.ts'
import { WordsProvider } from '../../src/ui/words.tsx'
import { labs, textOf } from '../support/labs.ts'
import { record } from '../support/record.ts'
import { unsound } from '../support/sentence.ts'
import { chosenSettings, cutDown } from '../support/settings.ts'
import { shownSession } from '../support/shown-session.ts'

/** What a run that is drawn here may cost, and the frames that it may have. */
const OPERATIONS = 2e7
const FRAMES = 300

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

const faultsIn = (text: string) =>
  wordsIn(text).flatMap((words) => (words.trim() === '' ? [] : (unsound(words) ?? [])))

describe.each(labs)('view of $id', ({ id, experiment }) => {
  let text: LabText
  let View: LabView
  beforeAll(async () => {
    const entry = labEntry(id)
    text = await textOf(id)
    View = await entry.view()
  })

  const recorded = (values: object, most: number) => record(experiment, values, { most, mayOverflow: true })
  const draw = ({ values, log }: ReturnType<typeof recorded>, pinned?: RecordedLog) =>
    html(<View session={shownSession(experiment, values, log, pinned)} text={text} />)
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
  ])('draws every plot that the experiment names, in its order, %s', (_, shown) => {
    expect(plotsIn(shown())).toEqual([...experiment.plots])
    expect(faultsIn(shown())).toEqual([])
  })

  it('draws those alone that are asked for', () => {
    const session = shownSession(experiment, run().values, run().log)
    for (const plot of experiment.plots) {
      const view = <View session={session} text={text} />
      expect(plotsIn(html(<ShownPlots value={[plot]}>{view}</ShownPlots>))).toEqual([plot])
    }
  })

  it('draws every preset and both ends of every parameter', () => {
    for (const setting of others) {
      const { name, values } = cutDown(experiment, setting, 3, OPERATIONS / 10)
      const shown = draw(recorded(values, 3))
      expect(plotsIn(shown), name).toEqual([...experiment.plots])
      expect(faultsIn(shown), name).toEqual([])
    }
  })
})
