/** Two decimals, or none from ten on; no sign on what rounds to 0. A dot where there is no number yet. */
export function rough(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '·'
  const text = value.toFixed(Math.abs(value) < 10 ? 2 : 0)
  return Number(text) === 0 ? '0' : text.replace('-', '−')
}
