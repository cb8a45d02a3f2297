/**
 * Makes `import url from './worker.ts?worker&url'` an address of a blob that holds the whole worker: a page of opaque
 * origin (a sandboxed frame) may start no worker from the site.
 */
export function inlineWorker(vite, root) {
  return {
    name: 'descent:inline-worker',
    enforce: 'pre',
    async load(id) {
      const [entry, query = ''] = id.split('?', 2)
      const wanted = new URLSearchParams(query)
      if (!wanted.has('worker') || !wanted.has('url')) return null
      const built = await vite.build({
        root,
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          write: false,
          target: 'es2022',
          lib: { entry, formats: ['iife'], name: 'worker' },
          rolldownOptions: { output: { codeSplitting: false } },
        },
      })
      const [{ output }] = [built].flat()
      const code = output.find(({ type }) => type === 'chunk').code
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))`
    },
  }
}
