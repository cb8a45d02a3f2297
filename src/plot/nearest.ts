import type { ReadableSeries } from './mark.ts'
import type { PlotSpace } from './space.ts'

/** A point that can be read: which series, which of its points. */
export interface Target {
  series: number
  index: number
}

/** Pixel of a point of a series; NaN where it is not drawn. */
export function pointOf(series: ReadableSeries, index: number, space: PlotSpace): readonly [number, number] {
  return series.position?.(index, space) ?? [space.x(series.x(index)), space.y(series.y(index))]
}

/** The drawn point of one series nearest to a pixel: along x, or in the plane. */
function nearestOf(series: ReadableSeries, space: PlotSpace, px: number, py: number) {
  let best = { index: -1, distance: Number.POSITIVE_INFINITY, dy: Number.POSITIVE_INFINITY }
  const quick = series.pick === 'x' && !series.position
  for (let index = 0; index < series.length; index++) {
    if (quick && !(Math.abs(space.x(series.x(index)) - px) <= best.distance)) continue
    const [x, y] = pointOf(series, index, space)
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue
    const dx = Math.abs(x - px)
    const dy = Math.abs(y - py)
    const distance = series.pick === 'x' ? dx : Math.hypot(dx, dy)
    if (distance < best.distance || (distance === best.distance && dy < best.dy))
      best = { index, distance, dy }
  }
  return best
}

/**
 * The point a reader at (px, py) means. Series read along x compete by how near they come in x, then in y;
 * those read in the plane by plain distance.
 */
export function nearest(
  series: readonly ReadableSeries[],
  space: PlotSpace,
  px: number,
  py: number,
): Target | undefined {
  let best: (Target & { score: number }) | undefined
  series.forEach((one, at) => {
    const { index, distance, dy } = nearestOf(one, space, px, py)
    if (index < 0) return
    const score = one.pick === 'x' ? distance + dy * 0.1 : distance
    if (!best || score < best.score) best = { series: at, index, score }
  })
  return best && { series: best.series, index: best.index }
}

const isDrawn = (series: ReadableSeries, index: number, space: PlotSpace) =>
  pointOf(series, index, space).every(Number.isFinite)

/** The next drawn point from `index` in steps of `step`; `index` itself where there is none. */
function along(series: ReadableSeries, index: number, step: number, space: PlotSpace): number {
  for (let i = index + step; i >= 0 && i < series.length; i += step) if (isDrawn(series, i, space)) return i
  return index
}

function across(all: readonly ReadableSeries[], target: Target, step: number, space: PlotSpace): Target {
  const here = pointOf(all[target.series], target.index, space)
  for (let turn = 1; turn <= all.length; turn++) {
    const series = (target.series + step * turn + all.length * turn) % all.length
    if (all[series].aligned && target.index < all[series].length) return { series, index: target.index }
    const { index } = nearestOf(all[series], space, here[0], here[1])
    if (index >= 0) return { series, index }
  }
  return target
}

/** Where a key leads: arrows along the data and across the series (rows of a grid), Home and End to the ends. */
export function moveTarget(
  all: readonly ReadableSeries[],
  space: PlotSpace,
  target: Target | undefined,
  key: string,
): Target | undefined {
  if (!['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)) return undefined
  if (!target || !all[target.series]) {
    const series = all.findIndex((one) => along(one, -1, 1, space) >= 0)
    if (series < 0) return undefined
    return {
      series,
      index:
        key === 'End' ? along(all[series], all[series].length, -1, space) : along(all[series], -1, 1, space),
    }
  }
  const one = all[target.series]
  const to = (index: number) => ({ series: target.series, index })
  if (key === 'ArrowRight') return to(along(one, target.index, 1, space))
  if (key === 'ArrowLeft') return to(along(one, target.index, -1, space))
  if (key === 'Home') return to(along(one, -1, 1, space))
  if (key === 'End') return to(along(one, one.length, -1, space))
  if (one.columns) {
    const rising = pointOf(one, one.columns, space)[1] < pointOf(one, 0, space)[1]
    return to(along(one, target.index, rising === (key === 'ArrowUp') ? one.columns : -one.columns, space))
  }
  return across(all, target, key === 'ArrowDown' ? 1 : -1, space)
}
