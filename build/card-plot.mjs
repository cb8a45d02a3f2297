const series = ['#0067a5', '#c44e00', '#00795c']
const line = '#c9c5ba'

const finite = (values) => values.filter((value) => Number.isFinite(value))
const numbers = (value) => Array.from(value ?? [], (item) => (item === null ? Number.NaN : Number(item)))

/** Path through points, pen up where a value is not finite. */
function path(points) {
  let pen = false
  return points
    .map(([x, y]) => {
      if (!Number.isFinite(y)) {
        pen = false
        return ''
      }
      const command = `${pen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
      pen = true
      return command
    })
    .join('')
}

/** Ridges: the rows of a histogram one behind the other, each on its own scale. */
function ridges(counts, bins, { width, height }) {
  const all = Math.floor(counts.length / bins)
  const rows = Math.min(all, 12)
  const gap = height / (rows + 1.6)
  return Array.from({ length: rows }, (_, row) => {
    const source = Math.round((row * (all - 1)) / Math.max(1, rows - 1))
    const values = counts.slice(source * bins, (source + 1) * bins)
    const top = Math.max(...finite(values), 1)
    const base = gap * (row + 2)
    const points = values.map((value, i) => [((i + 0.5) / bins) * width, base - (value / top) * gap * 1.9])
    const outline = path([[0, base], ...points, [width, base]])
    return `<path d="${outline}Z" fill="#e6f1f9" fill-opacity="0.85" stroke="${series[0]}" stroke-width="3" stroke-linejoin="round"/>`
  }).join('')
}

/** Curves over their index, on one scale; logarithmic when all are positive and span more than three decades. */
function curves(columns, { width, height }, dots) {
  const values = finite(columns.flat())
  if (values.length === 0) return ''
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const log = low > 0 && high / low > 1000
  const of = (value) => (log ? Math.log10(value) : value)
  const span = of(high) - of(low) || 1
  const y = (value) => height - 12 - ((of(value) - of(low)) / span) * (height - 24)
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (t) => `<path d="M0 ${(12 + t * (height - 24)).toFixed(1)}H${width}" stroke="${line}" stroke-width="1"/>`,
  )
  const drawn = columns.map((column, k) => {
    const points = column.map((value, i) => [(i / Math.max(1, column.length - 1)) * width, y(value)])
    const marks = dots ? points.filter(([, py]) => Number.isFinite(py)) : []
    return (
      `<path d="${path(points)}" fill="none" stroke="${series[k % 3]}" stroke-width="5" stroke-linejoin="round"/>` +
      marks
        .map(
          ([x, py]) => `<circle cx="${x.toFixed(1)}" cy="${py.toFixed(1)}" r="7" fill="${series[k % 3]}"/>`,
        )
        .join('')
    )
  })
  return grid.join('') + drawn.join('')
}

/** Points of the first two columns, on their own scales. */
function scatter(table, columns, { width, height }) {
  const points = Array.from({ length: Math.min(600, table.length / columns) }, (_, i) => [
    table[i * columns],
    table[i * columns + 1],
  ]).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
  const scale = (values, size) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return (value) => 14 + ((value - low) / (high - low || 1)) * (size - 28)
  }
  const x = scale(
    points.map((point) => point[0]),
    width,
  )
  const y = scale(
    points.map((point) => point[1]),
    height,
  )
  return points
    .map(
      ([px, py]) =>
        `<circle cx="${x(px).toFixed(1)}" cy="${(height - y(py)).toFixed(1)}" r="6" fill="${series[0]}" fill-opacity="0.6"/>`,
    )
    .join('')
}

/**
 * SVG content for a card from the frames of a run: histograms as ridges, else a scalar over the frames, else a value
 * per layer, else points. Undefined when the run holds nothing of these.
 */
export function cardPlot(channels, frames, size) {
  const last = frames.at(-1)
  if (!last) return undefined
  const of = (...kinds) => Object.entries(channels).filter(([, { kind }]) => kinds.includes(kind))
  const filled = ([name]) => finite(numbers(last[name])).length > 1
  const [histogram] = of('histogram').filter(filled)
  if (histogram) return ridges(numbers(last[histogram[0]]), histogram[1].bins, size)
  const [perLayer] = of('perLayer').filter(filled)
  if (perLayer && frames.length < 40) return curves([numbers(last[perLayer[0]])], size, true)
  const scalars = of('scalar').filter(([name]) => frames.some((frame) => Number.isFinite(frame[name])))
  const alike = scalars.filter(([, { unit }]) => unit === scalars[0]?.[1].unit).slice(0, 3)
  if (alike.length > 0 && frames.length > 2) {
    return curves(
      alike.map(([name]) => frames.map((frame) => frame[name] ?? Number.NaN)),
      size,
      false,
    )
  }
  const [vector] = of('perLayer', 'vector').filter(filled)
  if (vector) return curves([numbers(last[vector[0]])], size, numbers(last[vector[0]]).length < 40)
  const [table] = of('table').filter(filled)
  return table ? scatter(numbers(last[table[0]]), table[1].columns ?? 2, size) : undefined
}
