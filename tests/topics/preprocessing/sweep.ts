import { RandomStreams } from '../../../src/engine/random.ts'
import { refusal } from '../../../src/lab/budget.ts'
import { valuesWith } from '../../../src/lab/defaults.ts'
import type { AnyExperiment, FrameLog } from '../../../src/lab/experiment.ts'
import type { Parameter, Values } from '../../../src/lab/parameter.ts'
import type { LabText } from '../../../src/lab/text.ts'

type Overlay = Partial<Values>

function drawn(parameter: Parameter, uniform: () => number): number | string | boolean {
  if (parameter.kind === 'seed') return Math.floor(uniform() * 1e6)
  if (parameter.kind === 'switch') return uniform() < 0.5
  if (parameter.kind === 'choice') return parameter.options[Math.floor(uniform() * parameter.options.length)]
  const { min, max, scale, integer } = parameter
  const share = uniform()
  const value = scale === 'log' ? min * (max / min) ** share : min + share * (max - min)
  return Math.max(min, Math.min(max, integer ? Math.round(value) : value))
}

interface SweepOptions {
  /** Draws of all parameters at once. */
  readonly random: number
  /** Goes over each setting, to keep runs short. */
  readonly fixed?: Overlay
}

/** Legal settings: the defaults, every preset, both ends or every option of each parameter, and random draws. */
export function legalSettings(experiment: AnyExperiment, { random, fixed = {} }: SweepOptions): Values[] {
  const parameters = Object.entries(experiment.parameters as Readonly<Record<string, Parameter>>)
  const overlays: Overlay[] = [{}, ...Object.values(experiment.presets)]
  for (const [name, parameter] of parameters) {
    if (parameter.kind === 'number') overlays.push({ [name]: parameter.min }, { [name]: parameter.max })
    if (parameter.kind === 'choice') overlays.push(...parameter.options.map((option) => ({ [name]: option })))
    if (parameter.kind === 'switch') overlays.push({ [name]: !parameter.default })
  }
  const stream = new RandomStreams(7).stream('data')
  const uniform = () => stream.uniform()
  for (let i = 0; i < random; i++)
    overlays.push(
      Object.fromEntries(parameters.map(([name, parameter]) => [name, drawn(parameter, uniform)])),
    )
  return overlays
    .map((overlay) => valuesWith(experiment.parameters, { ...overlay, ...fixed }))
    .filter((values) => refusal(experiment, values) === undefined)
}

/** The first `length` frames of a log. */
function beginning(log: FrameLog, length: number): FrameLog {
  return {
    length,
    at: (index) => log.at(index < 0 ? length + index : index),
    stepAt: (index) => log.stepAt(index),
    column: (name) => log.column(name).subarray(0, length),
  }
}

const GAP = /undefined|NaN|null|not a number|∞|\[object/

/** What is wrong with the readings of a run after one frame, half of it and all of it, and the keys that were read. */
export function flaws(experiment: AnyExperiment, text: LabText, log: FrameLog, values: Values) {
  const keys = new Set<string>()
  const wrong: string[] = []
  for (const length of new Set([1, Math.ceil(log.length / 2), log.length])) {
    const reading = experiment.reading(beginning(log, length), values)
    if (!reading) continue
    keys.add(reading.key)
    for (const [name, value] of Object.entries(reading.numbers)) {
      if (typeof value === 'number' && !Number.isFinite(value))
        wrong.push(`${reading.key}: ${name} is ${value}`)
    }
    const sentence = text.readings[reading.key].sentence(reading.numbers)
    if (GAP.test(sentence)) wrong.push(sentence)
  }
  return { keys, wrong }
}
