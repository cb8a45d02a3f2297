import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

const folder = 'src/engine/kernels/simd'
export const generated = join(root, folder, 'module.generated.ts')

/** The SIMD kernels as the bytes of a WebAssembly module. Throws with the compiler's messages where they do not compile. */
export async function compileKernels() {
  const asc = await import('assemblyscript/asc')
  let bytes
  const { error, stderr } = await asc.main(
    [
      ...[`${folder}/assembly/run.ts`, '--outFile', 'kernels.wasm'],
      // At -O3 and -Os Binaryen costs matmul 30 % of its speed.
      ...['-O2', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noExportMemory'],
    ],
    {
      readFile: (name, base) => {
        try {
          return readFileSync(join(base === '.' ? root : base, name), 'utf8')
        } catch {
          return null
        }
      },
      writeFile: (_name, contents) => {
        bytes = contents
      },
      listFiles: () => [],
    },
  )
  if (error) throw new Error(`${error.message}\n${stderr}`)
  return bytes
}

/** The source text that carries the module. */
export function moduleSource(bytes) {
  const text = Buffer.from(bytes).toString('base64')
  return `/** Compiled from assembly/ by scripts/kernels.mjs. */\nexport const MODULE =\n  '${text}'\n`
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const bytes = await compileKernels()
  writeFileSync(generated, moduleSource(bytes))
  console.log(`${bytes.length} bytes in ${generated}`)
}
