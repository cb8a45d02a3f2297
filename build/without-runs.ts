import type { Plugin } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** What computes, by the function that declares an experiment: its whole run, or one cell of a sweep. */
const COMPUTING: Readonly<Record<string, string>> = { defineExperiment: 'run', defineSweep: 'cell' }

/** That method of the object given to defineExperiment(…) or defineSweep(…), wherever it stands below `node`. */
function runOf(node: unknown): Node | undefined {
  if (Array.isArray(node)) {
    for (const item of node) {
      const found = runOf(item)
      if (found) return found
    }
    return undefined
  }
  if (typeof node !== 'object' || node === null) return undefined
  const {
    type,
    callee,
    arguments: given,
  } = node as { type?: string; callee?: { name?: string }; arguments?: Node[] }
  const method = COMPUTING[callee?.name ?? '']
  if (type === 'CallExpression' && method) {
    const properties = (given?.[0]?.properties ?? []) as (Node & { key?: { name?: string } })[]
    return properties.find(({ key }) => key?.name === method)
  }
  return runOf(Object.values(node))
}

const EXPERIMENT = /\/topics\/[^/]+\/[^/]+\/experiment\.ts$/

/**
 * Leaves the runs of experiments, and with them the engine, out of the page's scripts: only the worker and the headless
 * runner run them, and both are built without this plugin. A build in which it finds nothing to leave out fails, and so
 * does one that meets an experiment whose run it cannot find.
 */
export function withoutRuns(): Plugin {
  let found = 0
  return {
    name: 'descent:without-runs',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    buildStart: () => {
      found = 0
    },
    buildEnd(error) {
      if (!error && found === 0)
        throw new Error(`No file matches ${EXPERIMENT}: the runs of experiments would ship`)
    },
    transform: {
      order: 'post',
      filter: { id: EXPERIMENT },
      handler(code, id) {
        const run = runOf(this.parse(code))
        if (!run)
          throw new Error(
            `${id}: no run() in defineExperiment({ … }), and no cell() in defineSweep({ … }), to leave out`,
          )
        found++
        const { name } = run.key as { name: string }
        const refusal = `${name}() { throw new Error('Experiments run in the worker') }`
        return { code: code.slice(0, run.start) + refusal + code.slice(run.end), map: null }
      },
    },
  }
}
