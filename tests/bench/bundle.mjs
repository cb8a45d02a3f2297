import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../scripts/install.mjs'

const here = import.meta.dirname

/** Writes a folder that a plain server can serve: index.html, page.js, one file for each peer, the Wasm files of tfjs. */
export async function bundle(peers) {
  const folder = join(root, 'node_modules', '.cache', 'descent', 'bench')
  await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      rolldownOptions: {
        input: {
          page: join(here, 'page.mjs'),
          ...Object.fromEntries(peers.map((name) => [name, join(here, 'peers', `${name}.mjs`)])),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        preserveEntrySignatures: 'strict',
      },
    },
  })
  mkdirSync(join(folder, 'tfjs'), { recursive: true })
  cpSync(join(here, 'node_modules/@tensorflow/tfjs-backend-wasm/wasm-out'), join(folder, 'tfjs'), {
    recursive: true,
  })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>bench</title>')
  return folder
}
