import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

type Palette = Record<string, string>

function palette(selector: string): Palette {
  const start = css.indexOf(`${selector} {`)
  expect(start, selector).toBeGreaterThanOrEqual(0)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  )
}

/** Relative luminance, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['page', 'surface', 'sunken']
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'warn', 'good']
const washes = ['accent', 'warn', 'good']

describe('contrast', () => {
  it('knows black on white and the mock-up grey', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  for (const theme of ['[data-theme="light"]', '[data-theme="dark"]']) {
    describe(theme, () => {
      const colours = palette(theme)
      const pairs = [
        ...texts.flatMap((text) => grounds.map((ground) => [text, ground, 4.5] as const)),
        ...washes.flatMap((name) => [
          [name, `${name}-wash`, 4.5] as const,
          ['ink', `${name}-wash`, 4.5] as const,
        ]),
        ['accent-ink', 'accent', 4.5] as const,
        ...grounds.map((ground) => ['edge', ground, 3] as const),
        ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) =>
          grounds.map((ground) => [`series-${n}`, ground, 3] as const),
        ),
      ]
      it.each(pairs)('%s on %s ≥ %d : 1', (text, ground, least) => {
        expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(least)
      })
    })
  }

  it('gives the system preference the same dark theme as the switch', () => {
    expect(palette(':root:not([data-theme])')).toEqual(palette('[data-theme="dark"]'))
  })
})
