import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Duration by the clock and time on the processor, µs. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

export interface LongestTask {
  /** By the clock, ms: what else the computer does counts too. */
  readonly wall: number
  /** Time on the processor, ms: what the page itself asks of it. */
  readonly processor: number
}

/** The longest task of the page's main thread while `act` is going on, from Chromium's own trace. */
export async function longestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<LongestTask> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  await act()
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const place = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(place),
  )
  const tasks = traceEvents.filter((event) => /(^|::)RunTask$/.test(event.name) && mains.has(place(event)))
  if (tasks.length === 0) throw new Error('The trace holds no task of a page')
  const longest = (field: 'dur' | 'tdur') => Math.max(0, ...tasks.map((task) => task[field] ?? 0)) / 1000
  return { wall: longest('dur'), processor: longest('tdur') }
}
