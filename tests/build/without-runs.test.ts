import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { withoutRuns } from '../../build/without-runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'without-runs-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Script of a page that imports one file at `path` with `text` in it. */
async function built(path: string, text: string): Promise<string> {
  const root = mkdtempSync(join(folder, 'site-'))
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [withoutRuns()],
    build: { write: false, minify: false, lib: { entry: file, formats: ['es'], fileName: 'page' } },
  })
  const [{ output }] = [result].flat() as { output: { code: string }[] }[]
  return output[0].code
}

const experiment = `
  const defineExperiment = (definition) => definition
  export const experiment = defineExperiment({ id: 'a/b', *run() { yield 'the engine' } })`

test('the run of an experiment is left out, the rest stays', async () => {
  const code = await built('topics/a/b/experiment.ts', experiment)
  expect(code).toContain('a/b')
  expect(code).not.toContain('the engine')
})

test('a build without experiments fails', async () => {
  await expect(built('topics/a/b.experiment.ts', experiment)).rejects.toThrow(
    'the runs of experiments would ship',
  )
})

test('an experiment whose run cannot be found fails the build', async () => {
  const text = experiment.replaceAll('defineExperiment', 'declareExperiment')
  await expect(built('topics/a/b/experiment.ts', text)).rejects.toThrow('no run()')
})
