import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
const vite = await import('vite')
const folder = join(root, 'node_modules', '.cache', 'descent', 'accuracy')
await vite.build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: folder,
    target: 'es2022',
    minify: false,
    copyPublicDir: false,
    lib: {
      entry: join(root, 'tests', 'engine', 'math', 'accuracy.ts'),
      formats: ['es'],
      fileName: () => 'accuracy.mjs',
    },
  },
})
const { accuracyTable } = await import(`${pathToFileURL(join(folder, 'accuracy.mjs')).href}?${Date.now()}`)
const file = join(root, 'src', 'engine', 'math', 'ACCURACY.md')
writeFileSync(file, accuracyTable())
console.log(`written to ${file}`)
