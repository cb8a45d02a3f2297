/**
 * How many times slower than its processor this computer is because of what else it does: time by the clock over time
 * on the processor for a piece of work. 1 where nothing else runs.
 */
export function contention(milliseconds = 400): number {
  const processor = process.cpuUsage()
  const start = performance.now()
  let used = 0
  for (let x = 1; used < milliseconds; ) {
    for (let i = 0; i < 100_000; i++) x = (x * 16807) % 2147483647
    const { user, system } = process.cpuUsage(processor)
    used = (user + system) / 1000
  }
  return Math.max(1, (performance.now() - start) / used)
}
