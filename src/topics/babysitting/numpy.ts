import { program } from '../../lab/code.ts'
import type { CodeLine } from '../../lab/experiment.ts'

/** Draws `examples(count)`: 256 pixels and a label from 0 to 9 each. Needs `rng`. */
export const EXAMPLES: readonly CodeLine[] = program`
  # Ten noisy patterns stand in for the drawn digits.
  patterns = rng.normal(size=(10, 256))

  def examples(count):
      y = np.arange(count) % 10
      noise = 3 * rng.normal(size=(count, 256))
      return patterns[y] + noise, y`

/** Loss and gradients of a ReLU network with weights `Ws` and biases `bs`. */
export const NETWORK: readonly CodeLine[] = program`
  def forward(X):
      H = [X]
      for W, b in zip(Ws[:-1], bs[:-1]):
          H.append(np.maximum(0, H[-1] @ W + b))
      return H, H[-1] @ Ws[-1] + bs[-1]

  def cross_entropy(Z, y):
      Z = Z - Z.max(axis=1, keepdims=True)
      P = np.exp(Z)
      P /= P.sum(axis=1, keepdims=True)
      return -np.log(P[np.arange(len(y)), y]).mean(), P

  def gradients(X, y):
      H, Z = forward(X)
      loss, D = cross_entropy(Z, y)
      D[np.arange(len(y)), y] -= 1
      D /= len(y)
      grads = []
      for l in reversed(range(len(Ws))):
          grads.insert(0, (H[l].T @ D, D.sum(axis=0)))
          D = (D @ Ws[l].T) * (H[l] > 0)
      return loss, grads`

/** He's weights, the last layer's a tenth of that, so that the loss begins at ln 10. Needs the list `widths`. */
export const START: readonly CodeLine[] = program`
  Ws = [rng.normal(size=(n, m)) * np.sqrt(2 / n)
        for n, m in zip(widths[:-1], widths[1:])]
  Ws[-1] *= 0.1
  bs = [np.zeros(m) for m in widths[1:]]`
