import { pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { deepNetCode, trainCode } from '../deep-net-code.ts'

type Values = Parameters<typeof trainCode>[0] & {
  readonly size: number
  readonly slowest: number
  readonly fastest: number
  readonly smallest: number
  readonly largest: number
}

/** The NumPy program of these values: both maps. */
export function code(values: Values): readonly CodeLine[] {
  const { size, slowest, fastest, smallest, largest } = pieces(values)
  return program`
    ${deepNetCode(values)}

    ${trainCode(values)}

    np.seterr(all='ignore')  # some runs diverge
    rates = np.geomspace(${slowest}, ${fastest}, ${size})
    scales = np.geomspace(${smallest}, ${largest}, ${size})
    for norm in [False, True]:
        print('with' if norm else 'without')
        print(np.array([[train(norm, s, r) for r in rates]
                        for s in scales]).round(3))`
}
