import { type DataSet, examplesOf } from '../../../data/files/data-set.ts'
import { gradedGlyphs } from '../../../data/glyphs/graded-glyphs.ts'
import { DIGITS, LETTERS } from '../../../data/glyphs/strokes.ts'
import { IMAGE_CLASSES, IMAGE_SIZE } from '../../../data/images/colour-images.ts'
import { gradedImages } from '../../../data/images/graded-images.ts'
import type { LabelledData } from '../../../data/labelled-data.ts'
import { NdArray, type RandomStream } from '../../../engine/index.ts'
import { parseIdentity } from '../../../lab/data-file.ts'

/** Examples whose class is asked for: the first ones that are drawn. */
const ASKED = 200

export const SET_NAMES = ['digits', 'letters', 'shapes'] as const
export type SetName = (typeof SET_NAMES)[number]

/** Pixels of a side of a glyph, by the name that links use. */
const SIZES = { '16': 16, '28': 28 } as const

/** What stands for each label. */
const CLASSES: Readonly<Record<SetName, readonly string[]>> = {
  digits: DIGITS,
  letters: LETTERS,
  shapes: IMAGE_CLASSES,
}

export interface SetChoice {
  readonly set: SetName
  readonly size: keyof typeof SIZES
  /** Identity of the reader's own data; '' for a set that is drawn. */
  readonly file: string
}

/** Channels, height and width of a picture, and what each label stands for. */
export interface Layout {
  readonly shape: readonly [channels: number, height: number, width: number]
  readonly names: readonly string[]
}

export function layoutOf({ set, size, file }: SetChoice): Layout {
  const own = parseIdentity(file)
  if (own)
    return { shape: own.shape, names: Array.from({ length: own.classes }, (_, label) => String(label)) }
  const side = set === 'shapes' ? IMAGE_SIZE : SIZES[size]
  return { shape: [set === 'shapes' ? 3 : 1, side, side], names: CLASSES[set] }
}

/** Numbers of a picture. */
export const pixelsOf = ({ shape: [channels, height, width] }: Layout): number => channels * height * width

/** Examples asked and known: of a file that has few, a third are asked. */
export function countsOf({ file, examples }: Pick<SetChoice, 'file'> & { readonly examples: number }) {
  const { count = Infinity } = { ...parseIdentity(file) }
  const asked = Math.min(ASKED, Math.floor(count / 3))
  return { asked, known: Math.min(examples, count - asked) }
}

/** Some examples of a file at random; each column of a table is moved and scaled so that it runs from 0 to 1. */
export function pickFrom(set: DataSet, stream: RandomStream, count: number): LabelledData {
  const rows = stream.permutation(set.labels.length).subarray(0, count)
  const picked = examplesOf(set, rows)
  if (set.values instanceof Uint8Array) return picked
  const numbers = picked.inputs.data.slice() as Float32Array
  const columns = numbers.length / count
  for (let column = 0; column < columns; column++) {
    let low = Infinity
    let high = -Infinity
    for (let at = column; at < numbers.length; at += columns) {
      low = Math.min(low, numbers[at])
      high = Math.max(high, numbers[at])
    }
    for (let at = column; at < numbers.length; at += columns)
      numbers[at] = high > low ? (numbers[at] - low) / (high - low) : 0
  }
  return { ...picked, inputs: new NdArray(numbers, picked.inputs.shape) }
}

/** `count` pictures of a set; the first ones are the same however many are drawn. */
export function drawSet(
  stream: RandomStream,
  choice: SetChoice,
  options: { readonly count: number; readonly difficulty: number; readonly breathe?: () => void },
): LabelledData {
  if (choice.set === 'shapes') return gradedImages(stream, options)
  return gradedGlyphs(stream, { ...options, size: SIZES[choice.size], characters: CLASSES[choice.set] })
}
