// Runs in the page of one peer: prepares workloads and times them on request.
const running = new Map()

/** Starts a workload ('W3/10'), lets it warm up, and gives its first five results; undefined where the peer has none. */
export function prepare(peer, work, warmMilliseconds) {
  const [name, ...numbers] = work.split('/')
  if (!peer.workloads[name]) return undefined
  const step = peer.workloads[name](...numbers.map(Number))
  running.set(work, step)
  const first = Array.from({ length: 5 }, step)
  const start = performance.now()
  while (performance.now() - start < warmMilliseconds) step()
  return first
}

/** Steps for at least `milliseconds`: how many, and how long they took. */
export function time(work, milliseconds) {
  const step = running.get(work)
  const start = performance.now()
  let steps = 0
  let elapsed = 0
  while (elapsed < milliseconds) {
    for (let i = 0; i < 1 + steps / 8; i++, steps++) step()
    elapsed = performance.now() - start
  }
  return { steps, elapsed }
}
