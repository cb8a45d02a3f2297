/**
 * Share of examples whose nearest other example (Euclidean) has the same label, for x of `size` numbers each:
 * about 1/C where labels have nothing to do with the inputs.
 */
export function neighbourAgreement(x: ArrayLike<number>, labels: ArrayLike<number>, size: number): number {
  let right = 0
  for (let i = 0; i < labels.length; i++) {
    let nearest = -1
    let least = Infinity
    for (let j = 0; j < labels.length; j++) {
      if (j === i) continue
      let distance = 0
      for (let k = 0; k < size && distance < least; k++) distance += (x[i * size + k] - x[j * size + k]) ** 2
      if (distance < least) {
        least = distance
        nearest = j
      }
    }
    if (labels[nearest] === labels[i]) right++
  }
  return right / labels.length
}
