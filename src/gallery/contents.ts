import * as plot from '../plot/index.ts'
import { controls } from './controls.tsx'
import { marks } from './marks.tsx'
import type { Specimen } from './specimen.ts'

interface Entry {
  readonly name: string
  /** Undefined where nobody has written one. */
  readonly specimen?: Specimen
}

const inOrder = (names: readonly string[], specimens: Readonly<Record<string, Specimen>>): Entry[] =>
  names.toSorted().map((name) => ({ name, specimen: specimens[name] }))

/** Every component that the plot kit exports. */
const drawn = Object.entries(plot)
  .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && typeof value === 'function')
  .map(([name]) => name)

/** Every file of a control. */
const files = Object.keys(import.meta.glob('../ui/[A-Z]*.tsx'))

export const CONTENTS: readonly Entry[] = [
  ...inOrder(drawn, marks),
  ...inOrder(
    files.map((path) => path.replace(/^.*\/(\w+)\.tsx$/, '$1')),
    controls,
  ),
]
