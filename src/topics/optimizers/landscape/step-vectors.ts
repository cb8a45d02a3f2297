import type { Name } from './optimizers.ts'

type Pair = readonly [number, number]

const KINDS = ['gradient', 'velocity', 'step'] as const

/** What an optimizer's last step was made of. */
export interface StepVectors {
  /** Where it began, and where the gradient was taken. */
  readonly from: Pair
  /** Minus the gradient, the velocity or minus the first moment, and the step itself; without those that are zero. */
  readonly list: readonly {
    readonly kind: (typeof KINDS)[number]
    /** Of length 1. */
    readonly direction: Pair
    readonly length: number
  }[]
}

/** Whether an optimizer keeps a running mean of gradients, as Adam does, and no velocity. */
export const hasMoment = (name: Name) => name.startsWith('adam')

interface Tables {
  readonly gradient: ArrayLike<number>
  readonly velocity: ArrayLike<number>
  readonly move: ArrayLike<number>
}

/** Of optimizer `i`, called `name`, in a frame; `head` is its last place. */
export function stepVectors(frame: Tables, name: Name, i: number, head: Pair): StepVectors {
  const pair = (table: ArrayLike<number>, sign: number): Pair => [
    sign * table[2 * i],
    sign * table[2 * i + 1],
  ]
  const step = pair(frame.move, 1)
  const all: Readonly<Record<(typeof KINDS)[number], Pair>> = {
    gradient: pair(frame.gradient, -1),
    // A velocity points where it carries; a first moment is a mean of gradients, which point uphill.
    velocity: pair(frame.velocity, hasMoment(name) ? -1 : 1),
    step,
  }
  const list = KINDS.flatMap((kind) => {
    const [u, v] = all[kind]
    const length = Math.sqrt(u * u + v * v)
    if (!(length > 0) || !Number.isFinite(length)) return []
    return [{ kind, direction: [u / length, v / length] as const, length }]
  })
  return { from: [head[0] - step[0], head[1] - step[1]], list }
}
