import { pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly difficulty: number
  readonly example: number
  readonly examples: number
  readonly seed: number
}

/** Nearest class mean and nearest example, on ten random templates that are shifted and have noise added. */
export function code(values: Values): readonly CodeLine[] {
  const { difficulty, example, examples, seed } = pieces(values)
  return program`
    rng = np.random.default_rng(${seed})
    templates = (rng.random((10, 16, 16)) < 0.2).astype(float)
    y = np.arange(200 + ${examples}) % 10
    shifts = np.rint(${difficulty} * 0.16 * 16 * rng.normal(size=(len(y), 2))).astype(int)
    X = np.stack([np.roll(templates[c], s, (0, 1)) for c, s in zip(y, shifts)])
    X = np.clip(X + 0.12 * ${difficulty} * rng.normal(size=X.shape), 0, 1).reshape(len(y), -1)
    asked, known, y_asked, y_known = X[:200], X[200:], y[:200], y[200:]

    def squared_distances(A, B):  # [M, D], [N, D] -> [M, N]
        return (A**2).sum(1)[:, None] - 2 * A @ B.T + (B**2).sum(1)

    means = np.stack([known[y_known == c].mean(axis=0) for c in range(10)])
    print("nearest mean:", (squared_distances(asked, means).argmin(1) == y_asked).mean())
    nearest = squared_distances(asked, known).argmin(1)
    print("nearest example:", (y_known[nearest] == y_asked).mean())
    e = ${example}
    print(y_asked[e], y_known[squared_distances(asked[e : e + 1], known)[0].argsort()[:8]])`
}
