import { program } from '../../lab/code.ts'
import type { CodeLine } from '../../lab/experiment.ts'

/** Points `X` of three spiral arms with labels `y`. Needs `rng` and `noise`. */
export const SPIRALS: readonly CodeLine[] = program`
  y = np.arange(300) % 3
  t = rng.uniform(size=300)
  angle = 2 * np.pi * (0.75 * t + y / 3)
  radius = 0.1 + 0.9 * t
  X = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
  X += noise * rng.normal(size=X.shape)`

/** Loss and gradients of a ReLU network with weights and biases `ps` = [W1, …, b1, …] on a batch. */
export const NETWORK: readonly CodeLine[] = program`
  def gradients(ps, X, y):
      L = len(ps) // 2
      H = [X]
      for l in range(L - 1):
          H.append(np.maximum(0, H[-1] @ ps[l] + ps[L + l]))
      Z = H[-1] @ ps[L - 1] + ps[-1]
      P = np.exp(Z - Z.max(axis=1, keepdims=True))
      P /= P.sum(axis=1, keepdims=True)
      label = np.arange(len(y)), y
      loss = -np.log(P[label]).mean()
      D = P.copy()
      D[label] -= 1
      D /= len(y)
      grads = [None] * len(ps)
      for l in reversed(range(L)):
          grads[l], grads[L + l] = H[l].T @ D, D.sum(axis=0)
          D = (D @ ps[l].T) * (H[l] > 0)
      return loss, grads`

/** Lines that move the parameter `p` against its gradient `g` at step t = 1, 2, …; `s` is what the optimizer remembers. */
export const UPDATES: Readonly<Record<'momentum' | 'adam', readonly CodeLine[]>> = {
  momentum: program`
    s[0] = 0.9 * s[0] - rate * g
    p += s[0]`,
  adam: program`
    s[0] = 0.9 * s[0] + 0.1 * g
    s[1] = 0.999 * s[1] + 0.001 * g * g
    m, v = s[0] / (1 - 0.9**t), s[1] / (1 - 0.999**t)
    p -= rate * m / (np.sqrt(v) + 1e-7)`,
}
