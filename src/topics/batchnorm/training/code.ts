import { pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { deepNetCode, trainCode } from '../deep-net-code.ts'

type Values = Parameters<typeof trainCode>[0] & { readonly scale: number; readonly rate: number }

/** The NumPy program of these values: both nets, and the loss that each reaches. */
export function code(values: Values): readonly CodeLine[] {
  const { scale, rate } = pieces(values)
  return program`
    ${deepNetCode(values)}

    ${trainCode(values)}

    scale, rate = ${scale}, ${rate}
    print('without', train(False, scale, rate))
    print('with', train(True, scale, rate))`
}
