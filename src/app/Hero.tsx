import { type ComponentType, useEffect, useState } from 'react'
import { courseEntry } from '../topics/registry.ts'
import type { HeroRunsProps } from './HeroRuns.tsx'
import type { HomeText } from './home-text.ts'

/** Three small runs of the course's main experiment, computed when the page has come alive. */
export function Hero({ words }: { words: HomeText['hero'] }) {
  const [Runs, setRuns] = useState<ComponentType<HeroRunsProps>>()
  const there = courseEntry('init')?.labs.includes('init/layer-statistics') ?? false
  useEffect(() => {
    // The figure stays empty where the code cannot be had: it is an ornament.
    if (there)
      import('./HeroRuns.tsx').then(
        (module) => setRuns(() => module.default),
        () => {},
      )
  }, [there])
  if (!there) return null
  return (
    <figure className="hero-figure">
      <div className="hero-runs">{Runs && <Runs words={words} />}</div>
      <figcaption>
        {words.caption} <a href="init/layer-statistics/">{words.link}</a>
      </figcaption>
    </figure>
  )
}
