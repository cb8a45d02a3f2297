import { describe, expect, it } from 'vitest'
import { refusal } from '../../src/lab/budget.ts'
import { binRange, type Channel, type Frame } from '../../src/lab/channel.ts'
import { decode, encode, RESERVED_KEYS } from '../../src/lab/codec.ts'
import { createContext } from '../../src/lab/context.ts'
import { defaultValues, valuesWith } from '../../src/lab/defaults.ts'
import type { AnyExperiment } from '../../src/lab/experiment.ts'
import { FEW_SETTINGS, type Parameter, type Values } from '../../src/lab/parameter.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { accepts } from '../../src/lab/value.ts'
import { labs } from '../support/labs.ts'
import { record } from '../support/record.ts'

/** Operations spent on one run here; of a longer run, the first frames stand for all. */
const MOST_OPERATIONS = 2e8
const MOST_FRAMES = 400

/** Frames that a run gets here. */
function shareOf(experiment: AnyExperiment, values: Values): number {
  const frames = experiment.frames(values) ?? MOST_FRAMES
  const part = Math.floor((frames * MOST_OPERATIONS) / experiment.cost(values).operations)
  return Math.max(2, Math.min(frames + 1, MOST_FRAMES, part))
}

const runOf = (experiment: AnyExperiment, values: Values, most = shareOf(experiment, values)) =>
  record(experiment, values, { most })

function checkParameter(name: string, parameter: Parameter): void {
  expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/)
  expect(RESERVED_KEYS).not.toContain(name)
  expect(accepts(parameter, parameter.default)).toBe(true)
  if (parameter.kind === 'choice') {
    expect(new Set(parameter.options).size).toBe(parameter.options.length)
    for (const option of parameter.options) expect(option).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)
  }
  if (parameter.kind === 'number') {
    expect(parameter.min).toBeLessThan(parameter.max)
    expect(parameter.step).toBeGreaterThan(0)
    if (parameter.scale === 'log') expect(parameter.min).toBeGreaterThan(0)
  }
}

function checkLength(channel: Channel, length: number, frame: Frame): void {
  if (channel.kind === 'histogram') {
    const [low, high] = binRange(channel, frame)
    expect(length % channel.bins).toBe(0)
    expect(low).toBeLessThan(high)
  }
  if (channel.kind === 'table' && channel.columns !== undefined) expect(length % channel.columns).toBe(0)
}

it('finds experiments', () => {
  expect(labs.length).toBeGreaterThan(0)
})

describe.each(labs)('$id', ({ id, experiment }) => {
  const { channels, presets, plots, focus } = experiment
  const parameters: Record<string, Parameter> = experiment.parameters
  const values = defaultValues(parameters)
  const most = shareOf(experiment, values)
  const frames = experiment.frames(values)
  const part = frames !== undefined && most <= frames ? `, first ${most} of ${frames} frames` : ''
  let first: ReturnType<typeof runOf> | undefined
  const outcome = () => {
    first ??= runOf(experiment, values)
    return first
  }

  it('bears the id of its path, and a version', () => {
    expect(experiment.id).toBe(id)
    expect(Number.isInteger(experiment.version) && experiment.version > 0).toBe(true)
  })

  it('declares sound parameters, and defaults that go together', () => {
    for (const [name, parameter] of Object.entries(parameters)) checkParameter(name, parameter)
    expect(experiment.conflicts?.(values) ?? []).toEqual([])
    for (const name of experiment.idle?.(values) ?? []) expect(Object.keys(parameters)).toContain(name)
  })

  it('sorts its further settings into groups where they are many', () => {
    const more = Object.entries(parameters).filter(([name]) => !focus.parameters.includes(name))
    const loose = more.filter(([, { kind, group }]) => kind !== 'seed' && group === undefined)
    if (more.length > FEW_SETTINGS) expect(loose.map(([name]) => name)).toEqual([])
  })

  it('costs something finite and positive, within the budget', () => {
    const { bytes, operations } = experiment.cost(values)
    expect(bytes).toBeGreaterThan(0)
    expect(operations).toBeGreaterThan(0)
    expect(refusal(experiment, values)).toBeUndefined()
  })

  it(`yields every channel in every frame, at a constant length (default values${part})`, () => {
    const { frames } = outcome()
    expect(frames.length).toBeGreaterThan(0)
    for (const frame of [frames[0], frames[frames.length - 1]] as Frame[])
      expect(Object.keys(frame).sort()).toEqual(Object.keys(channels).sort())
    const frame: Frame = frames[frames.length - 1]
    for (const [name, channel] of Object.entries<Channel>(channels)) {
      const value = frame[name]
      if (typeof value !== 'number') checkLength(channel, value.length, frame)
    }
  })

  it(`yields as many frames as it says (default values${part})`, () => {
    const { log, whole } = outcome()
    if (whole && frames !== undefined) expect(log.steps).toBe(frames)
    else expect(log.steps).toBe(most)
  })

  it(`gives the same bits again (default values${part})`, () => {
    expect(runOf(experiment, values).hash).toBe(outcome().hash)
  })

  const seedName = Object.keys(parameters).find((name) => parameters[name].kind === 'seed')
  if (seedName !== undefined && !(experiment.idle?.(values) ?? []).includes(seedName)) {
    it(`gives other bits with another seed (default values${part})`, () => {
      const other = valuesWith(parameters, { [seedName]: (values[seedName] as number) + 1 })
      expect(runOf(experiment, other).hash).not.toBe(outcome().hash)
    })
  }

  it('names plots and a focus on one or two of them and one to three parameters', () => {
    expect(plots.length).toBeGreaterThan(0)
    expect(new Set(plots).size).toBe(plots.length)
    for (const plot of plots) expect(plot).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(plots).toEqual(expect.arrayContaining([...focus.plots]))
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining([...focus.parameters]))
    expect([1, 2]).toContain(focus.plots.length)
    expect([1, 2, 3]).toContain(focus.parameters.length)
  })

  it(`has a reading of its run (default values${part})`, () => {
    const { reading, whole } = outcome()
    if (whole) expect(reading).toBeDefined()
    if (reading) expect(reading.key).toMatch(/^[a-z][A-Za-z0-9-]*$/)
  })

  it('ends cleanly in the middle', () => {
    const run = new ExperimentRun(experiment, values, createContext(parameters, values))
    run.next()
    run.close()
    expect(run.next()).toBeUndefined()
  })

  it('shows code that names its parameters', () => {
    for (const shown of [
      values,
      ...Object.values<object>(presets).map((preset) => valuesWith(parameters, preset)),
    ]) {
      const pieces = experiment.code(shown).flat()
      expect(pieces.length).toBeGreaterThan(0)
      for (const piece of pieces) {
        if (typeof piece !== 'string') expect(Object.keys(parameters)).toContain(piece.parameter)
      }
    }
  })

  const named = Object.keys(presets).map((name) => {
    const given = valuesWith(parameters, presets[name])
    const twoFrames = (2 * experiment.cost(given).operations) / (experiment.frames(given) ?? MOST_FRAMES)
    const runs = twoFrames <= 10 * MOST_OPERATIONS
    return { name, given, runs, how: runs ? 'two frames run' : 'not run here: too long' }
  })
  if (named.length > 0) {
    it.each(named)(
      'preset $name lies within bounds and budget and survives a link ($how)',
      ({ name, given, runs }) => {
        for (const [key, value] of Object.entries(presets[name] as Values)) {
          expect(Object.keys(parameters)).toContain(key)
          expect(accepts(parameters[key], value), `${key}=${value}`).toBe(true)
        }
        const link = decode(encode({ values: given }, experiment), experiment)
        expect(link.rejected).toEqual([])
        expect({ ...link.values }).toEqual({ ...given })
        expect(refusal(experiment, given)).toBeUndefined()
        if (runs) expect(runOf(experiment, given, 2).log.length).toBeGreaterThan(0)
      },
    )
  }
})
