import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { shell } from '../../src/app/shell.en.ts'
import { CONTENTS } from '../../src/gallery/contents.ts'
import { Gallery } from '../../src/gallery/Gallery.tsx'

describe('the gallery', () => {
  test('finds the marks and the controls', () => {
    const names = CONTENTS.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Line', 'HeatMap', 'Slider', 'Dialog']))
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(CONTENTS)('has a specimen of $name (src/gallery/marks.tsx or controls.tsx)', ({ specimen }) => {
    expect(specimen).toBeDefined()
  })

  test('draws all of them in both themes', () => {
    const html = renderToString(<Gallery time={1} words={shell.ui} />)
    expect(html).not.toContain('role="alert"')
    expect(html.match(/data-theme="dark"/g)).toHaveLength(CONTENTS.length)
    expect(html).not.toMatch(/NaN|undefined/)
  })
})
