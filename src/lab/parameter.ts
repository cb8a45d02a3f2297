/** Further settings up to this number need no groups. */
export const FEW_SETTINGS = 6

/** What further settings are sorted by where there are more. */
export type ParameterGroup =
  | 'data'
  | 'transformation'
  | 'boundary'
  | 'network'
  | 'initialisation'
  | 'training'
  | 'regularisation'
  | 'measurement'
  | 'surface'
  | 'optimizers'
  | 'rates'
  | 'constants'
  | 'drawing'
  | 'other'

/** A parameter is data: its control, its place in a link, its validation and its presets all follow from this record. */
export interface NumberParameter {
  readonly kind: 'number'
  readonly default: number
  readonly min: number
  readonly max: number
  /** Smallest step of the control; values are not rounded to it unless `integer`. */
  readonly step: number
  readonly integer: boolean
  /** A log parameter has min > 0 and its slider moves in log10. */
  readonly scale: 'linear' | 'log'
  readonly unit?: string
  /** May change while a run is going on. */
  readonly live?: boolean
  /** Moved by dragging: the run, which must be short, starts again at every change, without waiting for it to rest. */
  readonly instant?: boolean
  readonly group?: ParameterGroup
}

export interface ChoiceParameter<Option extends string = string> {
  readonly kind: 'choice'
  readonly default: Option
  readonly options: readonly Option[]
  readonly live?: boolean
  readonly group?: ParameterGroup
}

export interface SwitchParameter {
  readonly kind: 'switch'
  readonly default: boolean
  readonly live?: boolean
  readonly group?: ParameterGroup
}

/** An unsigned 32-bit seed of all named random streams of a run. */
export interface SeedParameter {
  readonly kind: 'seed'
  readonly default: number
  readonly live?: false
  readonly group?: ParameterGroup
}

/** What is wrong with a text, in a form that any language can say. */
export type TextProblem =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'character'
  | 'number'
  | 'name'
  | 'operand'
  | 'operator'
  | 'opening'
  | 'closing'
  | 'arguments'

/** Where reading a text had to stop, and why. */
export interface TextFault {
  /** Position of the first character that cannot be read, from 0; the text's length where something is missing. */
  readonly at: number
  /** What stands there; empty at the end. */
  readonly found: string
  readonly problem: TextProblem
}

/** A line of text in a small language, such as an expression. */
export interface TextParameter {
  readonly kind: 'text'
  readonly default: string
  /** Characters, at most. */
  readonly longest: number
  /** Legal texts. */
  readonly examples: readonly string[]
  /** The first fault of a text; undefined where it can be read. Never throws. */
  check(text: string): TextFault | undefined
  readonly live?: false
  readonly group?: ParameterGroup
}

/** The reader's own data by its identity (`data-file.ts`); '' for the data that the lab draws. At most one in a lab. */
export interface FileParameter {
  readonly kind: 'file'
  readonly default: ''
  readonly live?: false
  readonly group?: ParameterGroup
}

export type Parameter =
  | NumberParameter
  | ChoiceParameter
  | SwitchParameter
  | SeedParameter
  | TextParameter
  | FileParameter
export type ParameterSchema = Readonly<Record<string, Parameter>>

export type ValueOf<P extends Parameter> =
  P extends ChoiceParameter<infer Option>
    ? Option
    : P extends SwitchParameter
      ? boolean
      : P extends TextParameter | FileParameter
        ? string
        : number

export type Values<S extends ParameterSchema = ParameterSchema> = { readonly [K in keyof S]: ValueOf<S[K]> }

type NumberOptions = {
  default: number
  min: number
  max: number
  step?: number
  unit?: string
  instant?: boolean
} & Extra

interface Extra {
  live?: boolean
  group?: ParameterGroup
}

export function real(options: NumberOptions): NumberParameter {
  return {
    kind: 'number',
    integer: false,
    scale: 'linear',
    step: (options.max - options.min) / 100,
    ...options,
  }
}

export function logReal(options: NumberOptions): NumberParameter {
  return { kind: 'number', integer: false, scale: 'log', step: 0.05, ...options }
}

export function integer(options: NumberOptions & { scale?: 'linear' | 'log' }): NumberParameter {
  return { kind: 'number', integer: true, scale: 'linear', step: 1, ...options }
}

export function choice<const Option extends string>(
  options: readonly Option[],
  fallback: NoInfer<Option>,
  extra: Extra = {},
): ChoiceParameter<Option> {
  return { kind: 'choice', options, default: fallback, ...extra }
}

export function toggle(fallback: boolean, extra: Extra = {}): SwitchParameter {
  return { kind: 'switch', default: fallback, ...extra }
}

export function seed(fallback = 42): SeedParameter {
  return { kind: 'seed', default: fallback }
}

export function dataFile(): FileParameter {
  return { kind: 'file', default: '', group: 'data' }
}

/** A text that `check` reads; what is longer than `longest` is refused before it is read. */
export function text(options: {
  default: string
  longest: number
  examples: readonly string[]
  check: (text: string) => TextFault | undefined
  group?: ParameterGroup
}): TextParameter {
  const { longest, check } = options
  return {
    kind: 'text',
    ...options,
    check: (given) =>
      given.length > longest ? { at: longest, found: given[longest], problem: 'too-long' } : check(given),
  }
}
