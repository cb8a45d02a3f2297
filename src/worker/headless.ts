import { BatchBuilder } from '../lab/batch.ts'
import { refusal } from '../lab/budget.ts'
import { valuesAfter } from '../lab/change.ts'
import { type DecodedLink, decode } from '../lab/codec.ts'
import { createContext, type KernelChoice } from '../lab/context.ts'
import { fileParameter } from '../lab/data-file.ts'
import { seedOf } from '../lab/defaults.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import { type Failure, failureOf } from '../lab/failure.ts'
import { isSweep } from '../lab/is-sweep.ts'
import { parseLink } from '../lab/link.ts'
import { RecordedLog } from '../lab/log.ts'
import type { Values } from '../lab/parameter.ts'
import type { ReadData } from '../lab/read-data.ts'
import type { Tone } from '../lab/reading.ts'
import { type Rejection, rejection } from '../lab/rejection.ts'
import { ExperimentRun } from '../lab/runner.ts'
import { type LabText, wordsOf } from '../lab/text.ts'
import { allowed } from '../lab/value.ts'
import { versionRejection } from '../lab/version.ts'
import { loadLabText } from '../words/lab-texts.en.ts'
import { runWords } from '../words/run-words.en.ts'
import { experimentIds, loadExperiment } from './experiments.ts'
import { frameJson } from './frame-json.ts'
import { HeadlessSweep } from './headless-sweep.ts'
import { PooledFailure, type WorkerPool } from './pool.ts'

export { readData, unreadable } from '../lab/read-data.ts'
export { experimentIds, loadExperiment } from './experiments.ts'
export { WorkerHost } from './host.ts'
export { WorkerPool } from './pool.ts'

/** A link that cannot be run; one line per reason. */
export class IllegalLinkError extends Error {
  override readonly name = 'IllegalLinkError'
}

export interface HeadlessOptions {
  /** End after this many frames; of this and the link's `at`, the smaller. */
  readonly stop?: number
  /** Takes each frame as JSON; the next one waits for its promise. */
  readonly frame?: (step: number, frame: ReturnType<typeof frameJson>) => Promise<void> | undefined
  readonly kernels?: KernelChoice
  /** Computes the cells of a sweep side by side; without it, they are computed here, one after the other. */
  readonly pool?: WorkerPool
  /** The reader's own data: a link that names none runs on them, one that does must name these. */
  readonly data?: ReadData
  readonly load?: (id: string) => Promise<ExperimentDefinition>
  readonly ids?: readonly string[]
  /** Words of a lab, in which its reading is said. */
  readonly text?: (id: string) => Promise<LabText>
}

export interface ReadingJson {
  readonly key: string
  readonly tone: Tone
  readonly title: string
  readonly sentence: string
}

export interface HeadlessResult {
  readonly id: string
  readonly version: number
  /** Value of the seed parameter, null where the lab has none. */
  readonly seed: number | null
  readonly values: Values
  readonly rejected: readonly Rejection[]
  readonly steps: number
  /** Last frame, by channel; null where there was none. */
  readonly final: ReturnType<typeof frameJson> | null
  readonly hash: string
  /** What the lab says of its frames, as the page does; null where it says nothing. */
  readonly reading: ReadingJson | null
  /** Why the run ended early, where it did, with a sentence that says so. */
  readonly failure?: Failure & { readonly message: string }
}

function rejectionsOf(link: DecodedLink, experiment: ExperimentDefinition): readonly Rejection[] {
  const own = [...versionRejection(link.version, experiment), ...link.rejected]
  const pinned = (link.pins ?? []).flatMap((query) => decode(query, experiment).rejected)
  return [...own, ...pinned.map(({ key, text, reason }) => rejection(`pin ${key}`, text, reason))]
}

function illegal(link: DecodedLink, experiment: ExperimentDefinition): string | undefined {
  const rejected = rejectionsOf(link, experiment)
  if (rejected.length === 0) {
    const excess = refusal(experiment, link.values)
    return excess && runWords.excess(excess)
  }
  const known = Object.entries(experiment.parameters).map(
    ([name, parameter]) => `  ${name}: ${runWords.allowed(allowed(parameter))}`,
  )
  return [
    ...rejected.map(({ key, text, reason }) => `rejected ${key}=${text}: ${runWords.reason(reason)}`),
    `${experiment.id} takes:`,
    ...known,
  ].join('\n')
}

/** The link on the given data. Throws IllegalLinkError where it names other data, or none are given that it names. */
function withData(
  link: DecodedLink,
  experiment: ExperimentDefinition,
  data: ReadData | undefined,
): DecodedLink {
  const name = fileParameter(experiment.parameters)
  const wanted = name === undefined ? '' : link.values[name]
  if (data === undefined) {
    if (wanted === '') return link
    throw new IllegalLinkError(`the link runs on data that are not given (--data FILE): ${wanted}`)
  }
  if (name === undefined) throw new IllegalLinkError(`${experiment.id} takes no data of the reader's own`)
  if (wanted !== '' && wanted !== data.identity)
    throw new IllegalLinkError(`the link runs on other data: ${wanted}, not ${data.identity}`)
  return { ...link, values: { ...link.values, [name]: data.identity } }
}

/**
 * Runs a link to its end, or to its stop. Throws IllegalLinkError where the lab is unknown, where anything of the link
 * is rejected, and where the run is over the budget.
 */
export async function runLink(text: string, options: HeadlessOptions = {}): Promise<HeadlessResult> {
  const {
    frame: emit,
    kernels,
    pool,
    load = loadExperiment,
    ids = experimentIds,
    text: words = loadLabText,
  } = options
  const link = parseLink(text)
  if (link === undefined || !ids.includes(link.id)) {
    throw new IllegalLinkError(`no lab in ${text}\nknown labs:\n${ids.map((id) => `  ${id}`).join('\n')}`)
  }
  const experiment = await load(link.id)
  const decoded = withData(decode(link.query, experiment), experiment, options.data)
  const reason = illegal(decoded, experiment)
  if (reason !== undefined) throw new IllegalLinkError(reason)
  const { values, changes, at = Infinity } = decoded
  const { id, version, parameters, channels } = experiment
  const context = () =>
    createContext(parameters, values, kernels, experiment.cost(values).bytes, options.data?.set)
  const stop = Math.min(at, options.stop ?? Infinity)
  const run =
    pool && isSweep(experiment)
      ? new HeadlessSweep(experiment, { values, pool, stop, context })
      : new ExperimentRun(experiment, values, context(), changes)
  const batch = new BatchBuilder(channels)
  const log = new RecordedLog(channels)
  let failure: HeadlessResult['failure']
  try {
    for (;;) {
      const made = run.next()
      const frame = made instanceof Promise ? await made : made
      if (frame === undefined) break
      batch.add(frame)
      log.append(batch.take())
      if (emit) await emit(run.step, frameJson(channels, frame))
      if (run.step >= stop) break
    }
  } catch (error) {
    const found = error instanceof PooledFailure ? error.at(run.step) : failureOf(error, run.step)
    failure = { ...found, message: runWords.failure(found) }
  } finally {
    run.close()
  }
  const hasSeed = Object.values(parameters).some(({ kind }) => kind === 'seed')
  const seed = hasSeed ? seedOf(parameters, values) : null
  const newest = log.at(-1)
  const final = newest ? frameJson(channels, newest) : null
  const { step: steps, hash } = run
  const said = newest && experiment.reading(log, valuesAfter({ values, changes: changes ?? [] }, steps))
  const reading = said ? { key: said.key, tone: said.tone, ...wordsOf(said, await words(id)) } : null
  return { id, version, seed, values, rejected: decoded.rejected, steps, final, hash, reading, failure }
}

/** Every lab with its parameters, presets, channels and plots, in alphabetical order. */
export async function listLabs() {
  const experiments = await Promise.all(experimentIds.map(loadExperiment))
  return experiments.map(({ id, version, parameters, presets, channels, plots, focus }) => ({
    id,
    version,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [
        name,
        { ...parameter, allowed: runWords.allowed(allowed(parameter)) },
      ]),
    ),
    presets,
    channels,
    plots,
    focus,
  }))
}
