import type { Frame } from '../../../../lab/channel.ts'
import { Area, Line } from '../../../../plot/index.ts'
import type { channels } from '../channels.ts'

type Known = Frame<typeof channels>

interface Props {
  readonly frame: Known | undefined
  /** Without the penalty, and with it. */
  readonly names: readonly ['test', 'testL2'] | readonly ['wrong', 'wrongL2'] | readonly ['norm', 'normL2']
  readonly labels: readonly [string, string]
  /** Show the range over the draws. */
  readonly spread?: boolean
}

const NOTHING = new Float64Array(0)

/** Both models against the width, in any plot over widths. */
export function pairOf({ frame, names, labels, spread }: Props) {
  const x = frame?.widths ?? NOTHING
  return names.flatMap((name, series) => {
    const low = name === 'test' ? frame?.testLow : frame?.testL2Low
    const high = name === 'test' ? frame?.testHigh : frame?.testL2High
    return [
      spread && low && high && <Area key={`${name}-area`} series={series} x={x} low={low} high={high} />,
      <Line
        key={name}
        series={series}
        label={labels[series]}
        direct={false}
        markers={false}
        x={x}
        y={frame?.[name] ?? NOTHING}
      />,
    ]
  })
}
