const MORE_COLOURS = ['var(--series-8)', 'var(--series-7)']
const USUAL_COLOURS = 6

/** Look of function number k of a list: eight colours, and dashes and markers that go on changing. */
export function runnerStyle(k: number): { readonly series: number; readonly colour?: string } {
  const colour = MORE_COLOURS[k - USUAL_COLOURS]
  return colour ? { series: k, colour } : { series: k }
}
