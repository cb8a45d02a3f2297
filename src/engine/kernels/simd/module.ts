import { MODULE } from './module.generated.ts'

export interface SimdExports extends WebAssembly.Exports {
  /** Runs the instructions between two addresses. */
  readonly run: (from: number, to: number) => void
  /** Address of 512 bytes for the instruction of a kernel that is called by itself. */
  readonly instruction: WebAssembly.Global
  /** First address that kernels do not use for themselves. */
  readonly scratchEnd: WebAssembly.Global
}

let compiled: WebAssembly.Module | null | undefined

/** The compiled kernels, once for each thread; undefined where the platform refuses them (no WebAssembly, no SIMD). */
function simdModule(): WebAssembly.Module | undefined {
  if (compiled === undefined) {
    try {
      compiled = new WebAssembly.Module(Uint8Array.from(atob(MODULE), (letter) => letter.charCodeAt(0)))
    } catch {
      compiled = null
    }
  }
  return compiled ?? undefined
}

/** The kernels on a memory of their own; undefined where the platform refuses them or has no such memory. */
export function instantiate(pages: number): { memory: WebAssembly.Memory; exports: SimdExports } | undefined {
  const module = simdModule()
  if (!module) return undefined
  try {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    return { memory, exports: exports as SimdExports }
  } catch {
    return undefined
  }
}
