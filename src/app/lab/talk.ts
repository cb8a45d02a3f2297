/** Where a talk through a lab stands: a preset (−1: settings that are none), and whether its reading is shown. */
export interface TalkPlace {
  readonly preset: number
  readonly revealed: boolean
}

/** A step of a talk: another place in this lab, or the lab after or before it. */
export type TalkStep = TalkPlace | 'next-lab' | 'previous-lab'

/** Each preset in its order, first without and then with its reading; then the next lab. */
export function talkStep({ preset, revealed }: TalkPlace, presets: number, direction: 1 | -1): TalkStep {
  if (direction === 1) {
    if (!revealed) return { preset, revealed: true }
    return preset + 1 < presets ? { preset: preset + 1, revealed: false } : 'next-lab'
  }
  if (revealed) return { preset, revealed: false }
  return preset > 0 ? { preset: preset - 1, revealed: true } : 'previous-lab'
}
