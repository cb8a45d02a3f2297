/**
 * Moves labels apart along one axis: the positions nearest to `wanted` (in the same order of the list) that
 * are at least `gap` apart and inside [low, high]. Blocks of touching labels settle at their mean
 * (pool-adjacent-violators, which minimises the sum of squared moves).
 * @param wanted pixels; those not finite come back as NaN and take no room
 */
export function placeLabels(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted
    .map((_, index) => index)
    .filter((index) => Number.isFinite(wanted[index]))
    .sort((a, b) => wanted[a] - wanted[b] || a - b)
  const room = high - low
  const step = order.length > 1 ? Math.min(gap, room / (order.length - 1)) : gap
  const blocks: { sum: number; count: number }[] = []
  order.forEach((index, rank) => {
    let block = { sum: wanted[index] - rank * step, count: 1 }
    let last = blocks.at(-1)
    while (last && last.sum / last.count >= block.sum / block.count) {
      block = { sum: last.sum + block.sum, count: last.count + block.count }
      blocks.pop()
      last = blocks.at(-1)
    }
    blocks.push(block)
  })
  const placed = wanted.map(() => Number.NaN)
  const ceiling = high - (order.length - 1) * step
  let rank = 0
  for (const { sum, count } of blocks) {
    const base = Math.max(low, Math.min(ceiling, sum / count))
    for (let i = 0; i < count; i++, rank++) placed[order[rank]] = base + rank * step
  }
  return placed
}
