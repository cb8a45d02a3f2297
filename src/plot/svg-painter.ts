import type { Brush } from './brush.ts'
import { clamp, mapColour } from './colour-map.ts'
import type { Painter } from './painted.ts'
import { PathText } from './path.ts'
import type { PlotSpace } from './space.ts'

const FRESH = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineJoin: 'miter',
  lineCap: 'butt',
  globalAlpha: 1,
  font: '',
  textAlign: 'start',
  /** Left and up of what is painted, px. */
  dx: 0,
  dy: 0,
  dash: [] as readonly number[],
  /** To the data area itself, without the room around it for half a marker. */
  clipped: false,
}

type Attributes = Record<string, string | number | undefined>

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' }

const rounded = (value: number) => Math.round(value * 100) / 100
const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * Stands in for a canvas: writes as SVG what marks paint, in the theme's own colours. It knows the calls that marks make,
 * and no others. Rectangles of one colour that follow each other become one path, since a grid's cells never overlap.
 */
class SvgContext extends PathText {
  #state = { ...FRESH }
  readonly #saved: (typeof FRESH)[] = []
  readonly #area: string
  #elements = ''
  /** The path painted last: what is painted on the very same shape becomes a part of it. */
  #last: Attributes | undefined
  /** Rectangles side by side of one colour, and those before them by their colours. */
  #row: { fill: string; x: number; y: number; width: number; height: number } | undefined
  readonly #cells = new Map<string, PathText>()

  /** @param area CSS `clip-path` of the data area */
  constructor(area: string) {
    super()
    this.#area = area
    for (const name of Object.keys(FRESH) as (keyof typeof FRESH)[])
      Object.defineProperty(this, name, {
        get: () => this.#state[name],
        set: (value: never) => {
          this.#state[name] = value
        },
      })
  }

  save(): void {
    this.#saved.push({ ...this.#state })
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? { ...FRESH }
  }

  translate(x: number, y: number): void {
    this.#state.dx += x
    this.#state.dy += y
  }

  setLineDash(dash: readonly number[]): void {
    this.#state.dash = dash
  }

  beginPath(): void {
    this.clear()
  }

  /** Every mark that clips clips to the data area. */
  clip(): void {
    this.#state.clipped = true
  }

  fill(path: { toString(): string } = this): void {
    const { fillStyle, globalAlpha } = this.#state
    const d = path.toString()
    const under = this.#under(d)
    const below = under?.fill
    if (under && below && !under.stroke && !under['fill-opacity'])
      under.fill = `color-mix(in srgb, ${fillStyle} ${rounded(100 * globalAlpha)}%, ${below})`
    else
      this.#element({
        d,
        fill: fillStyle,
        'fill-opacity': globalAlpha < 1 ? rounded(globalAlpha) : undefined,
      })
  }

  stroke(path: { toString(): string } = this): void {
    const { strokeStyle, lineWidth, lineJoin, lineCap, dash, globalAlpha } = this.#state
    const d = path.toString()
    const line = {
      stroke: strokeStyle,
      'stroke-width': rounded(lineWidth),
      'stroke-opacity': globalAlpha < 1 ? rounded(globalAlpha) : undefined,
      'stroke-linejoin': lineJoin === FRESH.lineJoin ? undefined : lineJoin,
      'stroke-linecap': lineCap === FRESH.lineCap ? undefined : lineCap,
      'stroke-dasharray': dash.length > 0 ? dash.map(rounded).join(' ') : undefined,
    }
    const under = this.#under(d)
    if (under && !under.stroke) Object.assign(under, line)
    else this.#element({ d, fill: 'none', ...line })
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const { fillStyle } = this.#state
    const row = this.#row
    if (row?.fill === fillStyle && row.y === y && row.height === height && row.x + row.width === x) {
      row.width += width
      return
    }
    if (this.#last) this.#flush()
    this.#endRow()
    this.#row = { fill: fillStyle, x, y, width, height }
  }

  fillText(text: string, x: number, y: number): void {
    const { font, fillStyle, textAlign } = this.#state
    const [, weight, size] = /^(\d+ )?([\d.]+)px/.exec(font) ?? []
    const type = { fill: fillStyle, 'font-size': size, 'font-weight': weight?.trim() }
    const place = { x: rounded(x), y: rounded(y), 'text-anchor': ANCHORS[textAlign] }
    this.#element({ ...place, ...type, 'dominant-baseline': 'central' }, plain(text))
  }

  /** What was painted. */
  get elements(): string {
    this.#flush()
    return this.#elements
  }

  /** The element painted last, where it has this very shape and place. */
  #under(d: string): Attributes | undefined {
    const last = this.#last
    return last?.d === d && last.transform === this.#place.transform ? last : undefined
  }

  get #place(): Attributes {
    const { dx, dy, clipped } = this.#state
    return {
      transform: dx || dy ? `translate(${rounded(dx)} ${rounded(dy)})` : undefined,
      'clip-path': clipped ? this.#area : undefined,
    }
  }

  #element(given: Attributes, text?: string): void {
    this.#flush()
    if (text === undefined) this.#last = { ...given, ...this.#place }
    else this.#elements += written('text', { ...given, ...this.#place }, text)
  }

  #endRow(): void {
    if (!this.#row) return
    const { fill, x, y, width, height } = this.#row
    const cells = this.#cells.get(fill) ?? new PathText()
    cells.rect(x, y, width, height)
    this.#cells.set(fill, cells)
    this.#row = undefined
  }

  #flush(): void {
    if (this.#last?.d) this.#elements += written('path', this.#last)
    this.#last = undefined
    this.#endRow()
    for (const [fill, path] of this.#cells)
      this.#elements += written('path', { d: path.toString(), fill, ...this.#place })
    this.#cells.clear()
  }
}

function written(name: string, attributes: Attributes, inside = ''): string {
  const all = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${value}"`,
  )
  return `<${name}${all.join('')}>${inside}</${name}>`
}

/** A path of straight lines in whole pixels, each point from the one before: a third of its text. */
function shortened(text: string): string {
  if (/[^MLZ\d.,\-e]/.test(text)) return text
  let [x, y] = [0, 0]
  return text.replace(/([ML])([^,]*),([^MLZ]*)/g, (_, command: string, px: string, py: string) => {
    const [dx, dy] = [Math.round(Number(px)) - x, Math.round(Number(py)) - y]
    x += dx
    y += dy
    if (command === 'M') return `M${x},${y}`
    return dx === 0 && dy === 0 ? '' : `l${dx},${dy}`
  })
}

/** Steps of a colour map in a picture that stands only until the real one is there. */
const SHADES = 40

function svg(space: PlotSpace, draw: (brush: Brush) => void): string {
  const context = new SvgContext(space.clipArea)
  draw({
    context: context as unknown as CanvasRenderingContext2D,
    space,
    density: 1,
    colour: (css) => css,
    shades: (map) => (t) => mapColour(map, Math.round(clamp(t) * SHADES) / SHADES),
    path: (text) => {
      const short = shortened(text)
      return { toString: () => short } as unknown as Path2D
    },
  })
  return context.elements
}

/** Bytes of a bitmap's two headers: of the file, and of the picture (BITMAPINFOHEADER). */
const HEADERS = [14, 40]

/** As a bitmap file of 32 bits a pixel, rows from the top, https://learn.microsoft.com/windows/win32/gdi/bitmap-storage. */
function address(pixels: Uint8ClampedArray, width: number): string {
  const start = HEADERS[0] + HEADERS[1]
  const bytes = new Uint8Array(start + pixels.length)
  const view = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  for (const [at, value] of [
    [2, bytes.length],
    [10, start],
    [14, HEADERS[1]],
    [18, width],
    [22, -pixels.length / 4 / width],
    [34, pixels.length],
  ])
    view.setInt32(at, value, true)
  view.setInt16(26, 1, true)
  view.setInt16(28, 32, true)
  for (let i = 0; i < pixels.length; i += 4)
    bytes.set([pixels[i + 2], pixels[i + 1], pixels[i], pixels[i + 3]], start + i)
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`
}

export const svgPainter: Painter = { svg, address }
