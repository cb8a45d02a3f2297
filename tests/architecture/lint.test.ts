import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from './source.ts'

const folder = mkdtempSync(join(tmpdir(), 'lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Names of the lint rules that these files break, under the project's own configuration. */
function broken(files: Readonly<Record<string, string>>): string[] {
  const project = mkdtempSync(join(folder, 'planted-'))
  copyFileSync(join(root, 'biome.json'), join(project, 'biome.json'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const options = ['lint', '--reporter=json', '--vcs-enabled=false', '--error-on-warnings', '.']
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: project, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string }[] }
  return diagnostics.map(({ category }) => category)
}

const button = (attributes: string, content = 'x') =>
  `export function Planted() {\n  return <div ${attributes}>${content}</div>\n}\n`

describe('a planted fault is found by the linter', () => {
  test('nothing is found where nothing is wrong', () => {
    expect(broken({ 'src/ui/Planted.tsx': button('className="a"') })).toEqual([])
  })

  test.each([
    [
      'an import cycle',
      'lint/suspicious/noImportCycles',
      {
        'src/ui/a.ts': "import { b } from './b.ts'\nexport const a = () => b()\n",
        'src/ui/b.ts': "import { a } from './a.ts'\nexport const b = (): unknown => a()\n",
      },
    ],
    [
      'a hook in a condition',
      'lint/correctness/useHookAtTopLevel',
      {
        'src/ui/A.tsx':
          "import { useState } from 'react'\nexport function A({ on }: { on: boolean }) {\n  if (on) useState(0)\n  return null\n}\n",
      },
    ],
    [
      'an effect that forgets what it depends on',
      'lint/correctness/useExhaustiveDependencies',
      {
        'src/ui/A.tsx':
          "import { useEffect } from 'react'\nexport function A({ on }: { on: string }) {\n  useEffect(() => {\n    document.title = on\n  }, [])\n  return null\n}\n",
      },
    ],
    ['an image without words', 'lint/a11y/useAltText', { 'src/ui/A.tsx': button('', '<img src="a.png" />') }],
    [
      'a click that no key reaches',
      'lint/a11y/useKeyWithClickEvents',
      { 'src/ui/A.tsx': button('onClick={() => {}}') },
    ],
    [
      'an import without its extension',
      'lint/correctness/useImportExtensions',
      { 'src/ui/a.ts': "export { b } from './b'\n", 'src/ui/b.ts': 'export const b = 1\n' },
    ],
    ['a message left in the console', 'lint/suspicious/noConsole', { 'src/ui/a.ts': "console.log('a')\n" }],
  ])('%s', (_, rule, files) => {
    expect(broken(files as Record<string, string>)).toContain(rule)
  })
})
