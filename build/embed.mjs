import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inlineWorker } from './inline-worker.mjs'

/**
 * Writes embed.js: the whole site as one classic script. A sandboxed frame without `allow-same-origin` has an opaque
 * origin, for which a host without CORS headers hands out classic scripts and styles, but neither modules nor workers.
 */
export async function buildEmbed(vite, root, dist) {
  await vite.build({
    root,
    mode: 'embed',
    logLevel: 'error',
    plugins: [inlineWorker(vite, root)],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      manifest: false,
      cssCodeSplit: false,
      lib: {
        entry: join(root, 'src', 'app', 'main.tsx'),
        formats: ['iife'],
        name: 'descent',
        fileName: () => 'embed.js',
        cssFileName: 'embed',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  // The page links its styles already.
  rmSync(join(dist, 'embed.css'), { force: true })
}
