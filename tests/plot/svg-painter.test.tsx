import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FilledContour, HeatMap, Line, Pixels, Plot, Scatter, Trajectory } from '../../src/plot/index.ts'
import { PaintedContext } from '../../src/plot/painted.ts'
import { svgPainter } from '../../src/plot/svg-painter.ts'

const drawn = (mark: React.ReactNode) =>
  renderToStaticMarkup(
    <PaintedContext value={svgPainter}>
      <Plot title="t" summary="s" x={{ label: 'x', domain: [0, 2] }} y={{ label: 'y', domain: [0, 2] }}>
        {mark}
      </Plot>
    </PaintedContext>,
  )

describe('what is painted on canvases, while the site is built', () => {
  it('is SVG in the colours of the theme, one path for the cells of one colour', () => {
    const html = drawn(
      <HeatMap label="v" x={[0.5, 1.5]} y={[0.5, 1.5]} values={[0, 1, 1, 0]} legend={false} />,
    )
    const cells = [...html.matchAll(/<path d="([^"]*)" fill="color-mix\(in lab, ([^"]*)"/g)]
    expect(cells.length).toBe(2)
    for (const [, shape] of cells) expect(shape.match(/M/g)?.length).toBe(2)
    expect(cells[0][2]).toContain('var(--map-seq-')
  })

  it('has the shapes that SVG marks have', () => {
    const places = { x: [0, 1, 2], y: [0, 2, 1] }
    const path = (html: string) => /<path d="(M[^"]*)"/.exec(html)?.[1]
    for (const Mark of [Line, Scatter] as const) {
      const one = path(drawn(<Mark {...places} dense />))
      expect(one).toBeDefined()
      expect(one).toBe(path(drawn(<Mark {...places} dense={false} />)))
    }
    expect(drawn(<Trajectory {...places} dense />)).not.toContain('NaN')
  })

  it('is one short element where a shape is filled, tinted and outlined', () => {
    const at = [0, 0.5, 1, 1.5, 2]
    const values = at.flatMap((y) => at.map((x) => x + y))
    const html = drawn(<FilledContour x={at} y={at} values={values} levels={[2]} strength={0.5} />)
    const shapes = [...html.matchAll(/<path d="([^"]*)" fill="color-mix[^>]*stroke="/g)].map(([, d]) => d)
    expect(shapes.length).toBe(2)
    expect(shapes[1]).toMatch(/^M-?\d+,-?\d+(l-?\d+,-?\d+)+Z$/)
  })

  it('is a bitmap file where it is pixels', () => {
    const red = [255, 0, 0, 255]
    const html = renderToStaticMarkup(
      <PaintedContext value={svgPainter}>
        <Pixels label="l" width={2} pixels={Uint8ClampedArray.from([...red, 0, 0, 9, 255])} />
      </PaintedContext>,
    )
    const bytes = Buffer.from(/base64,([^"]*)"/.exec(html)?.[1] ?? '', 'base64')
    expect(bytes.subarray(0, 2).toString()).toBe('BM')
    expect(bytes.readInt32LE(2)).toBe(bytes.length)
    expect([bytes.readInt32LE(18), bytes.readInt32LE(22)]).toEqual([2, -1])
    expect([...bytes.subarray(bytes.readInt32LE(10))]).toEqual([0, 0, 255, 255, 9, 0, 0, 255])
  })
})
