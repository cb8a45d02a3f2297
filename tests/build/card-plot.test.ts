import { describe, expect, test } from 'vitest'
import { cardPlot } from '../../build/card-plot.mjs'

const size = { width: 100, height: 100 }

describe('cardPlot', () => {
  test('draws a ridge for each row of a histogram', () => {
    const channels = { counts: { kind: 'histogram', bins: 4, range: [-1, 1] } }
    const drawing = cardPlot(channels, [{ counts: [1, 2, 3, 4, 4, 3, 2, 1, 0, 0, 5, 0] }], size)
    expect(drawing?.match(/<path/g)).toHaveLength(3)
  })

  test('leaves a gap where a number is not finite', () => {
    const frames = [1, 2, Number.NaN, 4, 5].map((loss) => ({ loss }))
    const drawing = cardPlot({ loss: { kind: 'scalar' } }, frames, size)
    const curve = /<path d="([^"]*)" fill="none"/.exec(drawing ?? '')?.[1]
    expect(curve?.match(/M/g)).toHaveLength(2)
    expect(curve).not.toContain('NaN')
  })

  test('draws nothing for a run without frames', () => {
    expect(cardPlot({ loss: { kind: 'scalar' } }, [], size)).toBeUndefined()
  })
})
