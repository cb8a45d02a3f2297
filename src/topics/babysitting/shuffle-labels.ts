import type { RandomStream } from '../../engine/index.ts'

/** Gives the examples each other's labels, in place: every label keeps its number of examples. */
export function shuffleLabels(labels: Int32Array, stream: RandomStream): void {
  const before = labels.slice()
  stream.permutation(labels.length).forEach((from, to) => {
    labels[to] = before[from]
  })
}
