import { describe, expect, test } from 'vitest'
import { wrongImports } from './rooms.ts'
import { filesBelow } from './source.ts'

const plant = (path: string, text: string) => wrongImports({ path, text })

describe('the rooms of the house', () => {
  test.each(filesBelow('src', ['.ts', '.tsx']).filter(({ path }) => !path.includes('/assembly/')))(
    '$path imports only what it may',
    (file) => expect(wrongImports(file)).toEqual([]),
  )
})

describe('a wrong import is found', () => {
  test.each([
    ['src/engine/tensor.ts', "import { dense } from '../nn/dense.ts'"],
    ['src/engine/tensor.ts', "import { scaleLinear } from 'd3'"],
    ['src/engine/tensor.ts', "export * from '../lab/codec.ts'"],
    ['src/engine/tensor.ts', "const later = import('../lab/codec.ts')"],
    ['src/engine/tensor.ts', "type Later = import('../lab/codec.ts').Codec"],
    ['src/data/moons.ts', "import type { Dense } from '../nn/dense.ts'"],
    ['src/lab/runner.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/lab/runner.ts', "const all = import.meta.glob('../topics/*/*/experiment.ts')"],
    ['src/worker/worker.ts', "const all = import.meta.glob(['../topics/*/*/*.ts'])"],
    ['src/worker/client.ts', "import { createRun } from '../session/session.ts'"],
    ['src/worker/headless.ts', "const all = import.meta.glob('../topics/*/*/text.en.ts')"],
    ['src/words/run-words.en.ts', "const all = import.meta.glob('../topics/*/*/text.en.ts')"],
    ['src/output/csv.ts', "import { Plot } from '../plot/Plot.tsx'"],
    ['src/plot/line.tsx', "import { useFrame } from '../session/useFrame.ts'"],
    ['src/plot/line.tsx', "import { Button } from '../ui/Button.tsx'"],
    ['src/ui/button.tsx', "import { Line } from '../plot/line.tsx'"],
    ['src/topics/init/a/experiment.ts', "import { useState } from 'react'"],
    ['src/topics/init/a/experiment.ts', "import { max } from 'd3'"],
    ['src/topics/init/a/experiment.ts', "import { Line } from '../../../plot/line.tsx'"],
    ['src/topics/init/a/experiment.ts', "import { formatNumber } from '../../../output/format.ts'"],
    ['src/topics/init/a/reading.ts', "import { text } from './text.en.ts'"],
    ['src/topics/init/a/parts.tsx', "import { useState } from 'react'"],
    ['src/topics/init/cloud.ts', "import { column } from './view/column.ts'"],
    ['src/topics/init/cloud.ts', "import Shown from './a/view.tsx'"],
    ['src/topics/init/a/text.en.ts', "import { formatNumber } from '../../../output/format.ts'"],
    ['src/topics/init/a/text.en.ts', "import { Line } from '../../../plot/line.tsx'"],
    ['src/topics/init/a/view.tsx', "import { other } from '../../search/other/experiment.ts'"],
    ['src/topics/init/a/view.tsx', "import { dense } from '../../../nn/dense.ts'"],
    ['src/topics/init/a/view/part.ts', "import { dense } from '../../../../nn/dense.ts'"],
    ['src/topics/init/view/part.tsx', "import { other } from '../../search/view/part.tsx'"],
    ['src/topics/init/sources.ts', "import { sources } from '../search/sources.ts'"],
    ['src/topics/registry.ts', "const all = import.meta.glob('./*/*/experiment.ts')"],
    ['src/topics/init/index.ts', "import { experiment } from './a/experiment.ts'"],
    ['src/topics/init/a/lab.ts', "export { text } from './text.en.ts'"],
    ['src/app/main.tsx', "import { experiment } from '../topics/init/a/experiment.ts'"],
    ['src/app/main.tsx', "import { Tensor } from '../engine/tensor.ts'"],
    ['src/helpful/main.tsx', 'export const a = 1'],
  ])('%s: %s', (path, text) => expect(plant(path, text)).toHaveLength(1))
})

describe('a right import is let through', () => {
  test.each([
    ['src/lab/runner.ts', "import { Tensor } from '../engine/tensor.ts'"],
    ['src/worker/worker.ts', "const all = import.meta.glob('../topics/*/*/experiment.ts')"],
    ['src/words/lab-texts.en.ts', "const all = import.meta.glob('../topics/*/*/text.en.ts')"],
    ['src/ui/button.tsx', "import { formatNumber } from '../output/format.ts'"],
    ['src/topics/init/a/view.tsx', "import { experiment } from './experiment.ts'"],
    ['src/topics/init/a/view.tsx', "import { Line } from '../../../plot/line.tsx'"],
    ['src/topics/init/a/view.tsx', "import { LabViewProps } from '../../topic.ts'"],
    ['src/topics/init/a/view/part.ts', "import { useState } from 'react'"],
    ['src/topics/init/view/part.tsx', "import { useState } from 'react'"],
    ['src/topics/init/a/view/cost.worker.ts', "import { dense } from '../../../../nn/dense.ts'"],
    ['src/topics/init/a/text.en.ts', "import { number } from '../../number-words.en.ts'"],
    ['src/topics/init/a/text.en.ts', "import { NAMES } from '../names.en.ts'"],
    ['src/topics/init/a/text.en.ts', "import type { experiment } from './experiment.ts'"],
    ['src/topics/init/a/experiment.ts', "import { cloud } from '../cloud.ts'"],
    ['src/topics/number-words.en.ts', "import { formatNumber } from '../output/format.ts'"],
    ['src/topics/registry.ts', "const all = import.meta.glob('./*/index.ts')"],
    ['src/topics/init/index.ts', "const all = import.meta.glob('./*/lab.ts')"],
    ['src/topics/init/a/lab.ts', "export { default as View } from './view.tsx'"],
    ['src/app/main.tsx', "import { COURSE } from '../topics/registry.ts'"],
  ])('%s: %s', (path, text) => expect(plant(path, text)).toEqual([]))
})
