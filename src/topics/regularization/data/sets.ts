import { gradedGlyphs } from '../../../data/glyphs/graded-glyphs.ts'
import { DIGITS, LETTERS } from '../../../data/glyphs/strokes.ts'
import { IMAGE_CLASSES, IMAGE_SIZE } from '../../../data/images/colour-images.ts'
import { gradedImages } from '../../../data/images/graded-images.ts'
import type { LabelledData } from '../../../data/labelled-data.ts'
import type { RandomStream } from '../../../engine/index.ts'

/** Examples whose class is asked for: the first ones that are drawn. */
export const ASKED = 200

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
}

/** Channels, height and width of a picture, and what each label stands for. */
export interface Layout {
  readonly shape: readonly [channels: number, height: number, width: number]
  readonly names: readonly string[]
}

export function layoutOf({ set, size }: SetChoice): Layout {
  const side = set === 'shapes' ? IMAGE_SIZE : SIZES[size]
  return { shape: [set === 'shapes' ? 3 : 1, side, side], names: CLASSES[set] }
}

/** Numbers of a picture. */
export const pixelsOf = ({ shape: [channels, height, width] }: Layout): number => channels * height * width

/** `count` pictures of a set; the first ones are the same however many are drawn. */
export function drawSet(
  stream: RandomStream,
  choice: SetChoice,
  options: { readonly count: number; readonly difficulty: number; readonly breathe?: () => void },
): LabelledData {
  if (choice.set === 'shapes') return gradedImages(stream, options)
  return gradedGlyphs(stream, { ...options, size: SIZES[choice.size], characters: CLASSES[choice.set] })
}
