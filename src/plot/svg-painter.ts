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
  #cells = new Map<string, PathText>()

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
    this.#element('path', { d: path.toString(), fill: this.#state.fillStyle })
  }

  stroke(path: { toString(): string } = this): void {
    const { strokeStyle, lineWidth, lineJoin, lineCap, dash } = this.#state
    this.#element('path', {
      d: path.toString(),
      fill: 'none',
      stroke: strokeStyle,
      'stroke-width': rounded(lineWidth),
      'stroke-linejoin': lineJoin === FRESH.lineJoin ? undefined : lineJoin,
      'stroke-linecap': lineCap === FRESH.lineCap ? undefined : lineCap,
      'stroke-dasharray': dash.length > 0 ? dash.map(rounded).join(' ') : undefined,
    })
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const { fillStyle } = this.#state
    const cells = this.#cells.get(fillStyle) ?? new PathText()
    cells.rect(x, y, width, height)
    this.#cells.set(fillStyle, cells)
  }

  fillText(text: string, x: number, y: number): void {
    const { font, fillStyle, textAlign } = this.#state
    const [, weight, size] = /^(\d+ )?([\d.]+)px/.exec(font) ?? []
    const given = {
      x: rounded(x),
      y: rounded(y),
      fill: fillStyle,
      'font-size': size,
      'font-weight': weight?.trim(),
    }
    this.#element(
      'text',
      { ...given, 'text-anchor': ANCHORS[textAlign], 'dominant-baseline': 'central' },
      plain(text),
    )
  }

  /** What was painted. */
  get elements(): string {
    this.#flush()
    return this.#elements
  }

  #element(name: string, given: Record<string, string | number | undefined>, inside = ''): void {
    this.#flush()
    this.#write(name, given, inside)
  }

  #flush(): void {
    const cells = this.#cells
    this.#cells = new Map()
    for (const [fill, path] of cells) this.#write('path', { d: path.toString(), fill })
  }

  #write(name: string, given: Record<string, string | number | undefined>, inside = ''): void {
    const { globalAlpha, dx, dy, clipped } = this.#state
    const all = {
      ...given,
      opacity: globalAlpha < 1 ? rounded(globalAlpha) : undefined,
      transform: dx || dy ? `translate(${rounded(dx)} ${rounded(dy)})` : undefined,
      'clip-path': clipped ? this.#area : undefined,
    }
    if ('d' in given && !given.d) return
    const attributes = Object.entries(all).map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${value}"`,
    )
    this.#elements += `<${name}${attributes.join('')}>${inside}</${name}>`
  }
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
    path: (text) => ({ toString: () => text }) as unknown as Path2D,
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
