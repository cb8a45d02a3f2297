import fc from 'fast-check'
import { vi } from 'vitest'
import { valuesAfter } from '../../src/lab/change.ts'
import { decode, encode } from '../../src/lab/codec.ts'
import { sameValues } from '../../src/lab/defaults.ts'
import { parseLink } from '../../src/lab/link.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { breathing, framesOf, noContext, sample } from '../lab/sample.ts'
import { enough, hashOf, playClock, restoreClock, sessionOf } from './played-session.ts'

type Session = ReturnType<typeof sessionOf>

/** Something that a reader, the computer or time does to a lab. */
export type Deed =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'rate' | 'count' | 'seed' | 'scrub' | 'speed'; readonly value: number }
  | { readonly kind: 'rule'; readonly value: 'plain' | 'sign-based' }
  | { readonly kind: 'open'; readonly query: string }
  | {
      readonly kind:
        | 'run'
        | 'pause'
        | 'resume'
        | 'step'
        | 'reset'
        | 'pin'
        | 'unpin'
        | 'crash'
        | 'hang'
        | 'again'
        | 'dropTo'
        | 'dropFrom'
    }

const value = (kind: 'rate' | 'count' | 'seed' | 'scrub' | 'speed', numbers: fc.Arbitrary<number>) =>
  numbers.map((number): Deed => ({ kind, value: number }))
const plain = (...kinds: readonly string[]) => fc.constantFrom(...kinds).map((kind) => ({ kind }) as Deed)
const rate = fc.constantFrom(0.01, 0.1, 0.25, 0.5, 0.9)
const query = fc
  .tuple(
    fc.integer({ min: 1, max: 400 }),
    fc.option(fc.integer({ min: 1, max: 450 })),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 420 }), rate), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([count, at, changes, pin]) =>
    [
      `count=${count}&noisy=on`,
      ...(at === null ? [] : [`at=${at}`]),
      ...(changes.length === 0
        ? []
        : [`changes=${changes.map(([step, to]) => `${step}:rate:${to}`).join(',')}`]),
      ...(pin ? ['pin=count%3D300%26noisy%3Don'] : []),
    ].join('&'),
  )

/** Live changes and short waits are the most frequent. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map((ms): Deed => ({ kind: 'wait', ms })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3000 }).map((ms): Deed => ({ kind: 'wait', ms })) },
  { weight: 5, arbitrary: value('rate', rate) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('plain', 'sign-based').map((to) => ({ kind: 'rule', value: to }) as Deed),
  },
  { weight: 1, arbitrary: value('count', fc.integer({ min: 1, max: 400 })) },
  { weight: 1, arbitrary: value('seed', fc.integer({ min: 0, max: 9 })) },
  { weight: 1, arbitrary: value('scrub', fc.integer({ min: -1, max: 400 })) },
  { weight: 1, arbitrary: value('speed', fc.constantFrom(20, 200, Infinity)) },
  { weight: 1, arbitrary: query.map((text): Deed => ({ kind: 'open', query: text })) },
  { weight: 4, arbitrary: plain('run', 'pause', 'resume', 'step') },
  { weight: 2, arbitrary: plain('pin', 'unpin', 'again', 'reset') },
  { weight: 2, arbitrary: plain('crash', 'hang', 'dropTo', 'dropFrom') },
)

/** How a lab is opened, and what happens to it then. */
export const interleaving = fc.record({ query, deeds: fc.array(deed, { minLength: 3, maxLength: 30 }) })

function act({ session, state, threads }: Session, deed: Deed): unknown {
  switch (deed.kind) {
    case 'rate':
    case 'count':
    case 'seed':
      return session.set(deed.kind, deed.value)
    case 'rule':
      return session.set('rule', deed.value)
    case 'scrub':
      return session.scrub(deed.value < 0 ? undefined : deed.value)
    case 'speed':
      return session.setSpeed(deed.value)
    case 'open':
      return session.open(deed.query)
    case 'unpin':
      return session.unpin(state().pins[0]?.id ?? -1)
    case 'again':
      return session.againPin(state().pins[0]?.id ?? -1)
    case 'crash':
      return threads.findLast(({ terminated }) => !terminated)?.crash('gone')
    case 'hang':
      return threads.findLast(({ terminated }) => !terminated)?.hang()
    case 'dropTo':
      return threads.findLast(({ terminated }) => !terminated)?.drop('to')
    case 'dropFrom':
      return threads.findLast(({ terminated }) => !terminated)?.drop('from')
    case 'wait':
      return undefined
    default:
      return session[deed.kind]()
  }
}

function headlessFrames(link: string) {
  const { values, changes, at = Infinity } = decode(parseLink(link)?.query ?? '', sample)
  const run = new ExperimentRun(sample, values, noContext, changes)
  return { frames: framesOf(run).slice(0, at), values, changes: changes ?? [] }
}

/** What of screen, link and hash does not agree, once all has come to rest; undefined where all does. */
function disagreement({ session, state }: Session): string | undefined {
  const { status, hash, values, length, step, pins } = state()
  if (status === 'running') return 'still running'
  for (const pin of pins) {
    const query = encode({ values: pin.values, changes: pin.changes }, sample)
    const { frames } = headlessFrames(`sample/descent/?${query}`)
    for (let i = 0; i < pin.log.length; i++)
      if (frames[pin.log.stepAt(i)]?.x !== pin.log.at(i)?.x) return `pin, frame ${i}`
  }
  // Before its first frame a run shows the one before it.
  if (status === 'idle' || status === 'refused' || step === 0) return undefined
  const link = session.link()
  const linked = headlessFrames(link)
  if (!sameValues(sample.parameters, valuesAfter(linked, step), values))
    return `the link ${link} leads to other values`
  for (let i = 0; i < length; i++)
    if (linked.frames[session.log.stepAt(i)]?.x !== session.log.at(i)?.x) return `frame ${i} of ${link}`
  // A run that was lost twice has only the first frames of its link.
  if (status !== 'failed' && hashOf(link) !== hash)
    return `hash ${hash} on screen, ${hashOf(link)} of ${link}`
  return undefined
}

/** Plays an interleaving on a clock of its own; what did not agree at its end, if anything. */
export async function played({ query: first, deeds }: { query: string; deeds: readonly Deed[] }) {
  playClock()
  const lab = sessionOf(first, breathing)
  try {
    for (const one of deeds) {
      act(lab, one)
      if (one.kind === 'wait') await vi.advanceTimersByTimeAsync(one.ms)
    }
    lab.session.setSpeed(Infinity)
    await enough()
    return disagreement(lab)
  } finally {
    lab.session.dispose()
    restoreClock()
  }
}
