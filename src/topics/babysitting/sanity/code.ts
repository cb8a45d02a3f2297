import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { EXAMPLES, NETWORK, START } from '../numpy.ts'
import type { Bug } from './bugs.ts'

interface Values {
  readonly bug: Bug
  readonly examples: number
  readonly rate: number
  readonly steps: number
  readonly l2: number
  readonly layers: number
  readonly units: number
  readonly seed: number
}

/** Lines that spoil what stands above them. */
const SPOILED: Record<Bug, readonly CodeLine[]> = {
  nothing: program`# nothing is broken on purpose`,
  'labels-shuffled': program`y = rng.permutation(y)`,
  'inputs-unscaled': program`X = 255 * (X - X.min()) / np.ptp(X)`,
  'large-logits': program`Ws[-1] *= 100`,
  'no-softmax': program`
    def cross_entropy(Z, y):
        D = np.zeros_like(Z)
        D[np.arange(len(y)), y] = -1
        # gradients() takes off 1 where the label is
        return (D * Z).sum(axis=1).mean(), D + (D < 0)`,
  'two-softmaxes': program`
    once = cross_entropy
    def softmax(Z):
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        return E / E.sum(axis=1, keepdims=True)
    def cross_entropy(Z, y):
        P = softmax(Z)
        loss, D = once(P, y)
        D[np.arange(len(y)), y] -= 1
        D = P * (D - (P * D).sum(axis=1, keepdims=True))
        # gradients() takes off 1 where the label is
        D[np.arange(len(y)), y] += 1
        return loss, D`,
  'penalty-lost': program`l2_in_the_loss = 0`,
  'gradient-sign': program`
    right = gradients
    def gradients(X, y):
        loss, grads = right(X, y)
        grads[0] = (-grads[0][0], grads[0][1])
        return loss, grads`,
  'update-sign': program`rate = -rate`,
  'dropout-on': program`
    def forward(X):
        H = [X]
        for W, b in zip(Ws[:-1], bs[:-1]):
            h = np.maximum(0, H[-1] @ W + b)
            H.append(h * (rng.random(h.shape) < 0.5) / 0.5)
        return H, H[-1] @ Ws[-1] + bs[-1]`,
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { examples, rate, steps, l2, layers, units, seed } = pieces(values)
  const spoil = SPOILED[values.bug].map((line) =>
    line.map((part) => (typeof part === 'string' ? piece('bug', part) : part)),
  )
  return program`
    import numpy as np
    rng = np.random.default_rng(${seed})

    ${EXAMPLES}

    ${NETWORK}

    X, y = examples(200)
    X = (X - X.mean()) / X.std()
    widths = [256] + ${layers} * [${units}] + [10]
    ${START}
    rate, l2 = ${rate}, ${l2}
    l2_in_the_loss = l2
    ${spoil}

    print('inputs: mean', X.mean(), 'std', X.std())
    apart = ((X[:, None] - X[None]) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    print('neighbours agree', (y[apart.argmin(axis=1)] == y).mean())

    X, y = X[:${examples}], y[:${examples}]
    loss = lambda: cross_entropy(forward(X)[1], y)[0]
    print('first loss', loss(), 'chance level', np.log(10))
    penalty = 0.5 * l2 * sum((W**2).sum() for W in Ws)
    print('penalty', penalty, 'rise', penalty * l2_in_the_loss / l2)

    grads = gradients(X, y)[1]
    for W, (dW, _) in zip(Ws, grads):
        a, n = [], []
        for _ in range(8):
            at = rng.integers(W.shape[0]), rng.integers(W.shape[1])
            kept, h = W[at], 1e-5
            W[at] = kept + h; above = loss()
            W[at] = kept - h; below = loss()
            W[at] = kept
            a.append(dW[at]); n.append((above - below) / (2 * h))
        a, n = np.array(a), np.array(n)
        size = np.linalg.norm(a) + np.linalg.norm(n)
        print('gradient error', np.linalg.norm(a - n) / size)

    for step in range(1, ${steps} + 1):
        now, grads = gradients(X, y)
        for W, b, (dW, db) in zip(Ws, bs, grads):
            W -= rate * dW
            b -= rate * db
    right = forward(X)[1].argmax(axis=1) == y
    print('overfitted: loss', now, 'accuracy', right.mean())`
}
