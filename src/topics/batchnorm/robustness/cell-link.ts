/** Parameters that a map and batchnorm/training share. */
const SHARED = ['placement', 'activation', 'layers', 'units', 'batch', 'steps', 'seed'] as const

type Shared = { readonly [name in (typeof SHARED)[number]]: number | string }

/** Link to the run of one cell in batchnorm/training. */
export function cellLink(values: Shared, rate: number, scale: number): string {
  const query = new URLSearchParams({ scale: String(scale), rate: String(rate) })
  for (const name of SHARED) query.set(name, String(values[name]))
  return `batchnorm/training/?${query}`
}
