/** What both labs have in common. */
const SHARED = ['optimizer', 'layers', 'gain', 'batch', 'noise', 'seed'] as const

type Shared = Readonly<Record<(typeof SHARED)[number], string | number>>

/** Two significant digits. */
export const rounded = (rate: number): number => Number(rate.toPrecision(2))

/** Address of the training lab with this highest rate, on the same network and data. */
export function trainingLink(values: Shared, rate: number): string {
  const within = Math.min(3, Math.max(1e-4, rounded(rate)))
  const query = new URLSearchParams([
    ['rate', String(within)],
    ...SHARED.map((name) => [name, String(values[name])]),
  ])
  return `schedules/training/?${query}`
}
