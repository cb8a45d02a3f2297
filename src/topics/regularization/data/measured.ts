import type { LabelledData } from '../../../data/labelled-data.ts'
import type { Engine } from '../../../engine/index.ts'
import { NEIGHBOURS, SHOWN } from './channels.ts'
import { classMeans, nearestShare, neighboursOf, type Rows } from './nearest.ts'

/** The examples whose class is asked for, which are drawn first, and those that are known. */
interface Parts {
  readonly asked: Rows
  readonly known: Rows
  readonly classes: number
}

/** The first `count` examples are asked, the others known. */
export function partsOf({ inputs, labels, classes }: LabelledData, count: number): Parts {
  const length = inputs.size / labels.length
  const values = inputs.data as Float32Array
  return {
    asked: { values: values.subarray(0, count * length), length, labels: labels.subarray(0, count) },
    known: { values: values.subarray(count * length), length, labels: labels.subarray(count) },
    classes,
  }
}

/** Share of the asked that the nearest class mean names rightly, and the nearest known example. */
export function* sharesOf(engine: Engine, { asked, known, classes }: Parts) {
  const means = classMeans(known, classes)
  yield
  const labels = Int32Array.from({ length: classes }, (_, label) => label)
  const meanRight = nearestShare(engine, asked, { values: means, length: known.length, labels })
  yield
  return { meanRight, neighbourRight: nearestShare(engine, asked, known) }
}

/** What a frame shows of a set: some pictures and the mean of each class, and the neighbours of an asked example. */
export function shownOf({ asked, known, classes }: Parts, example: number) {
  const { length } = known
  const sheet = new Float32Array(classes * SHOWN * length).fill(Number.NaN)
  const counts = new Int32Array(classes)
  for (let row = 0; row < known.labels.length; row++) {
    const label = known.labels[row]
    if (counts[label] === SHOWN) continue
    const place = label * SHOWN + counts[label]++
    sheet.set(known.values.subarray(row * length, (row + 1) * length), place * length)
  }
  const picture = asked.values.subarray(example * length, (example + 1) * length)
  const nearest = neighboursOf(picture, known, NEIGHBOURS)
  const neighbours = new Float32Array((NEIGHBOURS + 1) * length).fill(Number.NaN)
  neighbours.set(picture)
  nearest.forEach(({ row }, i) => {
    neighbours.set(known.values.subarray(row * length, (row + 1) * length), (i + 1) * length)
  })
  return {
    sheet,
    means: classMeans(known, classes),
    neighbours,
    label: asked.labels[example],
    neighbourLabels: Float64Array.from(nearest, ({ row }) => known.labels[row]),
    distances: Float64Array.from(nearest, ({ distance }) => distance),
  }
}
