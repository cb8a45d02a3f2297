/** Middle value of an odd number of rounds. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}

function rate(work, milliseconds) {
  if (work === 'W1') return `${milliseconds.toFixed(1)} ms`
  const [name, size] = work.split('/')
  if (name === 'matmul') return `${((2 * size ** 3) / milliseconds / 1e6).toFixed(1)} GFLOP/s`
  const perSecond = 1000 / milliseconds
  return `${perSecond >= 1000 ? Math.round(perSecond).toLocaleString('en') : perSecond.toPrecision(3)}/s`
}

export const fastest = (values) => Math.min(...values)

/** Rows of Markdown: `pick` of each peer's rounds, and in brackets how many times as long it takes as the first peer. */
export function table(results, peers, pick) {
  const head = `| workload | ${peers.join(' | ')} |\n|${' --- |'.repeat(peers.length + 1)}`
  const rows = Object.entries(results).map(([work, times]) => {
    const own = times[peers[0]] && pick(times[peers[0]])
    const cells = peers.map((peer, i) => {
      if (!times[peer]) return '–'
      const time = pick(times[peer])
      return rate(work, time) + (i > 0 && own ? ` (${(time / own).toFixed(1)}×)` : '')
    })
    return `| ${work} | ${cells.join(' | ')} |`
  })
  return [head, ...rows].join('\n')
}

/**
 * What differs between the first results of peers, workload by workload. Of convnetjs the first only: its W2 takes
 * Adadelta, and its W3 also learns the weight of its regression layer.
 */
export function disagreements(firsts) {
  const found = []
  for (const [work, results] of Object.entries(firsts)) {
    const entries = Object.entries(results).filter(([, first]) => first.every((x) => typeof x === 'number'))
    const [reference, expected] = entries[0] ?? []
    for (const [peer, first] of entries.slice(1)) {
      const count = peer === 'convnetjs' ? 1 : first.length
      for (let i = 0; i < count; i++) {
        const error = Math.abs(first[i] - expected[i])
        if (!(error <= 2e-3 * Math.abs(expected[i]))) {
          found.push(`${work}: step ${i + 1} gives ${first[i]} in ${peer}, ${expected[i]} in ${reference}`)
          break
        }
      }
    }
  }
  return found
}
