import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly batch: number
  readonly network: string
  readonly groups: string
  readonly rate: number
  readonly examples: number
  readonly seed: number
}

const DENSE = program`
  shapes = [(144, 48), (48, 48)]
  features = 48
  first = lambda x: x

  def linear(x, W, l):
      return (x @ W)[:, :, None, None]

  def linear_back(x, W, dz, l):
      dz = dz[:, :, 0, 0]
      return x.T @ dz, dz @ W.T

  flat = lambda h: h[:, :, 0, 0]`

const CONVOLUTIONAL = program`
  shapes = [(9, 8), (72, 16)]
  features = 16 * 6 * 6
  first = lambda x: x.reshape(-1, 1, 12, 12)

  def windows(x, l):  # 3 x 3, padding 1, stride 1 and then 2
      s, x = l + 1, np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
      w = np.lib.stride_tricks.sliding_window_view(x, (3, 3), (2, 3))
      return w[:, :, ::s, ::s].transpose(0, 2, 3, 1, 4, 5)

  def linear(x, W, l):
      w = windows(x, l)
      return (w.reshape(*w.shape[:3], -1) @ W).transpose(0, 3, 1, 2)

  def linear_back(x, W, dz, l):
      w, dz = windows(x, l), dz.transpose(0, 2, 3, 1)
      dW = w.reshape(-1, len(W)).T @ dz.reshape(-1, dz.shape[3])
      dw, s = (dz @ W.T).reshape(w.shape), l + 1
      dx = np.zeros(np.add(x.shape, (0, 0, 2, 2)))
      m = dz.shape[1] * s
      for i in range(3):
          for j in range(3):
              dx[:, :, i:i+m:s, j:j+m:s] += dw[..., i, j].transpose(0, 3, 1, 2)
      return dW, dx[:, :, 1:-1, 1:-1]

  flat = lambda h: h`

/** The NumPy program of these values: every kind of normalisation, trained and tested. */
export function code(values: Values): readonly CodeLine[] {
  const { batch, rate, examples, seed } = pieces(values)
  return program`
    import numpy as np

    rng = np.random.default_rng(${seed})
    # Ten noisy patterns stand in for the drawn digits.
    patterns = rng.normal(size=(10, 144))
    labels = np.arange(600) % 10
    images = patterns[labels] + 3 * rng.normal(size=(600, 144))
    X, y, X_test, y_test = images[:400], labels[:400], images[400:], labels[400:]
    B, G = ${batch}, ${piece('groups', values.groups)}

    # network: ${piece('network', values.network)}
    ${values.network === 'dense' ? DENSE : CONVOLUTIONAL}

    def split(z, kind):  # [N, groups, channels of a group, pixels]
        g = {'layer': 1, 'group': G}.get(kind, z.shape[1])
        return z.reshape(len(z), g, z.shape[1] // g, -1)

    def normalise(z, kind, running, test):
        s, axes = split(z, kind), (0, 2, 3) if kind == 'batch' else (2, 3)
        mu, var = s.mean(axes, keepdims=True), s.var(axes, keepdims=True)
        if kind == 'batch' and test:
            mu, var = running
        elif kind == 'batch':
            m = s.size / mu.size
            running[0] = 0.9 * running[0] + 0.1 * mu
            running[1] = 0.9 * running[1] + 0.1 * var * m / (m - 1)
        r = 1 / np.sqrt(var + 1e-5)
        return ((s - mu) * r).reshape(z.shape), r, axes

    def train(kind):
        rng = np.random.default_rng(${seed})
        W = [rng.normal(size=s) * np.sqrt(2 / s[0]) for s in shapes]
        V, c = rng.normal(size=(features, 10)) / np.sqrt(features), np.zeros(10)
        gamma = [np.ones((s[1], 1, 1)) for s in shapes]
        beta = [np.zeros((s[1], 1, 1)) for s in shapes]
        running = [[0, 1], [0, 1]]

        def forward(x, test=False):
            h, kept = first(x), []
            for l in range(2):
                z = linear(h, W[l], l)
                n, r, axes = (z, 1, ()) if kind == 'none' else normalise(
                    z, kind, running[l], test)
                a = np.maximum(0, gamma[l] * n + beta[l])
                kept.append((h, n, r, axes, a))
                h = flat(a)
            h = h.reshape(len(x), -1)
            return h, h @ V + c, kept

        eta, losses = ${rate} * B / 32, []
        for step in range(-(-${examples} // B)):
            rows = rng.choice(400, B, replace=False)
            h, o, kept = forward(X[rows])
            p = np.exp(o - o.max(1, keepdims=True))
            p /= p.sum(1, keepdims=True)
            losses.append(-np.log(p[np.arange(B), y[rows]]).mean())
            p[np.arange(B), y[rows]] -= 1
            d = p / B
            dh = d @ V.T
            V -= eta * h.T @ d
            c -= eta * d.sum(0)
            for l in (1, 0):
                x, n, r, axes, a = kept[l]
                dy = dh.reshape(a.shape) * (a > 0)
                dn = gamma[l] * dy
                if kind != 'none':
                    gamma[l] = gamma[l] - eta * (dy * n).sum((0, 2, 3))[:, None, None]
                    beta[l] = beta[l] - eta * dy.sum((0, 2, 3))[:, None, None]
                    t, u = split(dn, kind), split(n, kind)
                    dn = r * (t - t.mean(axes, keepdims=True)
                              - u * (t * u).mean(axes, keepdims=True))
                dW, dh = linear_back(x, W[l], dn.reshape(a.shape), l)
                W[l] -= eta * dW
        right = forward(X_test, test=True)[1].argmax(1) == y_test
        return np.mean(losses[-200 // B:]), right.mean()

    for kind in ['none', 'batch', 'layer', 'group', 'instance']:
        print(kind, *train(kind))`
}
