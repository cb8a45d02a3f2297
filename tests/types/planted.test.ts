import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const lab = join(root, 'src', 'topics', 'init', 'layer-statistics')

/** What is misspelt, in which file of the lab, and how. */
const faults = [
  ['a reading', 'text.en.ts', '    vanishing: {', '    vanishin: {'],
  ['a number of a reading', 'text.en.ts', 'n.inputGradient', 'n.inputGradien'],
  ['a parameter', 'text.en.ts', '    scale: {', '    scal: {'],
  ['the options of a parameter', 'text.en.ts', 'options: RULE_OPTIONS', 'options: ACTIVATION_OPTIONS'],
  ['a preset', 'text.en.ts', "    'tanh-large': {", "    'tanh-lagre': {"],
  ['a channel', 'text.en.ts', '    gradientStd: {', '    gradientSt: {'],
  ['a plot', 'text.en.ts', '    shares: {', '    share: {'],
  ['a prediction', 'text.en.ts', "    'double-scale': {", "    'double-scal': {"],
  ['an option of a prediction', 'text.en.ts', "'dies-later': '", "'dies-latter': '"],
  ['a plot', 'view.tsx', '<Slot id="shares"', '<Slot id="share"'],
  ['the words of a plot', 'view.tsx', 'plots.std.title', 'plots.sd.title'],
  ['a word', 'view.tsx', 'words.share', 'words.shares'],
  ['a channel', 'view.tsx', 'of.gradientStd', 'of.gradientSd'],
  ['a parameter', 'view.tsx', '{ layers } = values', '{ layer } = values'],
  ['a parameter of a preset', 'experiment.ts', "{ rule: 'xavier' }", "{ rul: 'xavier' }"],
  ['an option of a preset', 'experiment.ts', "{ rule: 'xavier' }", "{ rule: 'xaver' }"],
  ['a parameter of the focus', 'experiment.ts', "['rule', 'scale']", "['rule', 'scal']"],
  ['a plot of the focus', 'experiment.ts', "plots: ['std']", "plots: ['sdt']"],
  ['a stream', 'experiment.ts', "random.stream('init'", "random.stream('inti'"],
  ['a parameter of a prediction', 'predictions.ts', '{ scale: 0.02 }', '{ scal: 0.02 }'],
  ['the answer of a prediction', 'predictions.ts', "'dies-later'\n", "'dies-latter'\n"],
  ['a channel of a prediction', 'predictions.ts', '?.std', '?.sd'],
] as const
const files = [...new Set(faults.map(([, file]) => file))]

const folder = mkdtempSync(join(tmpdir(), 'types-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A copy of a lab's file that imports what the original does. */
function copy(place: string, file: string, change = (text: string) => text): void {
  const text = change(readFileSync(join(lab, file), 'utf8'))
  const imports = text.replace(
    /(from |^import )'(\.[^']+)'/gm,
    (_, start, path) => `${start}'${resolve(lab, path)}'`,
  )
  mkdirSync(join(folder, place), { recursive: true })
  writeFileSync(join(folder, place, file), imports)
}

/** What the compiler says of each copy, by its place. */
const complaints = new Map<string, string[]>()

beforeAll(() => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      include: ['./*/*'],
      exclude: ['node_modules'],
    }),
  )
  for (const file of files) copy('as-it-is', file)
  faults.forEach(([, file, right, wrong], index) => {
    copy(`fault-${index}`, file, (text) => {
      if (!text.includes(right)) throw new Error(`${file} has no ${right} any more: plant another fault`)
      return text.replaceAll(right, wrong)
    })
  })
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const options = ['--project', join(folder, 'tsconfig.json'), '--pretty', 'false']
  const { stdout } = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: 'utf8' })
  for (const [, file, message] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (.*)$/gm)) {
    const place = basename(dirname(file))
    complaints.set(place, [...(complaints.get(place) ?? []), `${basename(file)}: ${message}`])
  }
  expect(stdout === '' || complaints.size > 0, stdout).toBe(true)
}, 60_000)

test('nothing is found in a lab as it is', () => {
  expect(complaints.get('as-it-is') ?? []).toEqual([])
})

test.each(faults.map(([what, file], index) => ({ what, file, index })))(
  'the compiler finds $what misspelt in $file',
  ({ index }) => {
    expect(complaints.get(`fault-${index}`) ?? []).not.toEqual([])
  },
)
