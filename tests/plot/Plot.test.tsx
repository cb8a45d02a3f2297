import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { AxisSpec } from '../../src/plot/axis.ts'
import { Line } from '../../src/plot/marks/Line.tsx'
import { Rule } from '../../src/plot/marks/Rule.tsx'
import { Plot, type PlotProps } from '../../src/plot/Plot.tsx'
import { usePlot } from '../../src/plot/space.ts'

const draw = (props: Partial<PlotProps>) =>
  renderToStaticMarkup(
    <Plot
      title="Loss"
      summary="The loss falls from 2.3 to 0.1."
      x={{ label: 'step' }}
      y={{ label: 'loss', unit: 'nats' }}
      {...props}
    />,
  )

const texts = (markup: string) => [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

describe('Plot on the server', () => {
  test('has a title, a summary for those who cannot see it, axis titles and ticks', () => {
    const markup = draw({ children: <Line y={[2.3, 1, 0.1]} label="training" /> })
    expect(markup).toContain('The loss falls from 2.3 to 0.1.')
    const [, name] = /aria-labelledby="([^"]+)"/.exec(markup) ?? []
    expect(markup).toContain(`<span id="${name}" class="plot-title">Loss</span>`)
    const yTicks = ['0', '0.5', '1.0', '1.5', '2.0', '2.5']
    const xTicks = ['0', '0.5', '1.0', '1.5', '2.0']
    expect(texts(markup)).toEqual([...yTicks, ...xTicks, 'loss (nats)', 'step', 'training'])
  })

  test('where no value is there yet, says so instead of its summary', () => {
    const markup = draw({ children: <Line y={[Number.NaN, Number.NaN]} label="training" /> })
    expect(markup).not.toContain('The loss falls')
    expect(markup).toContain('No values yet')
  })

  test('reserves its height in CSS and scales its drawing to the width', () => {
    const markup = draw({ height: 300 })
    expect(markup).toContain('--plot-height:300px')
    expect(markup.match(/viewBox="0 0 480 300"/g)).toHaveLength(2)
  })

  test('without data it shows empty axes, and nothing to read', () => {
    const markup = draw({})
    expect(texts(markup)).toContain('1.0')
    expect(markup).not.toContain('role="application"')
    expect(markup).not.toContain('tabindex')
  })

  test('a plot with data can be focused and says how it is read', () => {
    const markup = draw({ children: <Line y={[1, 2]} /> })
    expect(markup).toMatch(
      /role="application"[^>]*aria-label="Loss\. Arrow keys read the values\."[^>]*tabindex="0"/,
    )
  })

  test('a log axis has powers of ten, and no place for zero or less', () => {
    const y: AxisSpec = { label: 'std', scale: 'log' }
    const markup = draw({
      y,
      children: <Line y={[1, 0.01, 0, 1e-4, -1, 1e-6]} markers={false} label="std" />,
    })
    expect(texts(markup).slice(0, 4)).toEqual(['10⁻⁶', '10⁻⁴', '10⁻²', '1'])
    // Two points, a gap, one, a gap, one.
    const [, path] = /<path d="([^"]*)" fill="none"/.exec(markup) ?? []
    expect(path.match(/M/g)).toHaveLength(3)
  })

  test('one bound given, the other from the data', () => {
    const markup = draw({ y: { label: '', domain: [-4, undefined] }, children: <Line y={[1, 3.9]} /> })
    expect(texts(markup).slice(0, 5)).toEqual(['−4', '−2', '0', '2', '4'])
  })

  test('a reference line counts for the domain only if asked', () => {
    const top = (include: boolean) => {
      const markup = draw({
        children: [
          <Line key="line" y={[0, 1]} />,
          <Rule key="rule" y={50} label="chance" include={include} />,
        ],
      })
      return texts(markup)
    }
    expect(top(false)).not.toContain('chance')
    expect(top(true)).toContain('chance')
    expect(top(true)).toContain('50')
  })

  test('whatever the data, no attribute of the drawing is not a number', () => {
    const value = fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY, 5e-324))
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 30 }),
        fc.constantFrom('linear' as const, 'log' as const),
        (ys, scale) => {
          const markup = draw({ y: { label: 'y', scale }, children: <Line y={ys} label="a" /> })
          const attributes = markup.match(/ (d|x|y|x1|x2|y1|y2|width|height)="[^"]*"/g) ?? []
          expect(attributes.filter((attribute) => /NaN|Infinity/.test(attribute))).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  test('two plots on one page share no id', () => {
    const markup = renderToStaticMarkup(
      <>
        <Plot title="a" summary="" x={{ label: '' }} y={{ label: '' }} />
        <Plot title="b" summary="" x={{ label: '' }} y={{ label: '' }} />
      </>,
    )
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(4)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('the legend has one pressed button per series', () => {
    const markup = draw({
      legend: true,
      children: [
        <Line key="a" y={[1]} label="training" />,
        <Line key="b" y={[2]} series={1} label="validation" />,
      ],
    })
    const buttons = [...markup.matchAll(/<button type="button" aria-pressed="true">.*?<\/button>/g)].map(
      ([button]) => button,
    )
    expect(buttons.map((button) => button.replace(/<[^>]*>/g, ''))).toEqual(['training', 'validation'])
    expect(buttons[1]).toContain('var(--series-2)')
  })
})

test('a mark outside of a plot says so', () => {
  function Lost() {
    usePlot()
    return null
  }
  expect(() => renderToStaticMarkup(<Lost />)).toThrow('inside a <Plot>')
})
