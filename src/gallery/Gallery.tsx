import { ENGLISH, PlotTextContext } from '../plot/index.ts'
import { type UiWords, WordsProvider } from '../ui/words.tsx'
import { CONTENTS } from './contents.ts'

const THEMES = ['light', 'dark'] as const

/** Every mark and control, in both themes side by side. */
export function Gallery({ time, words }: { time: number; words: UiWords }) {
  return (
    <WordsProvider value={words}>
      <PlotTextContext value={ENGLISH}>
        <main className="gallery">
          {CONTENTS.map(({ name, specimen }) => (
            <section key={name} className="gallery-pair">
              <h2 id={name}>{name}</h2>
              {THEMES.map((theme) => (
                <div key={theme} className="gallery-panel" data-theme={theme}>
                  {specimen ? specimen(time) : <p role="alert">{name} has no specimen in src/gallery yet.</p>}
                </div>
              ))}
            </section>
          ))}
        </main>
      </PlotTextContext>
    </WordsProvider>
  )
}
