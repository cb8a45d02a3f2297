import { pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { deepNetCode } from '../deep-net-code.ts'

interface Values {
  readonly activation: string
  readonly rate: number
  readonly layers: number
  readonly units: number
  readonly scale: number
  readonly batch: number
  readonly steps: number
  readonly seed: number
}

/** The NumPy program of these values: each step looked at before it is taken. */
export function code(values: Values): readonly CodeLine[] {
  const { rate, scale, batch, steps, seed } = pieces(values)
  return program`
    ${deepNetCode(values)}

    rate, k = ${rate}, L // 2
    for norm in [False, True]:
        rng = np.random.default_rng(${seed})
        params, rises, shifts = net(${scale}), 0, []
        for step in range(${steps}):
            rows = rng.choice(1200, ${batch}, replace=False)
            look = lambda p: loss_and_gradients(p, rows, norm)
            loss, grads = look(params)
            there = [look(move(params, grads, m * rate))[0]
                     for m in [0.5, 1, 2, 4]]
            rises += max(there) > loss
            # only the layers before the middle one move
            moved = move(params, grads, rate)
            below = [m[:k] + list(p[k:]) for m, p in zip(moved, params)]
            before, now = grads[0][k], look(below)[1][0][k]
            shifts.append(np.linalg.norm(now - before)
                          / np.linalg.norm(before))
            params = moved
        print('with' if norm else 'without',
              'rises:', rises, 'shift:', np.median(shifts))`
}
