import { download, downloadCsv, fileName } from '../output/download.ts'
import { type DataTable, tableCsv } from '../output/table.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Presentation attributes that carry a plot's look out of the page's style sheets; children inherit them. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
]
/** Those that children do not inherit. */
const OWN = ['opacity', 'stop-color']

/** Writes computed styles out as attributes, where an element differs from its parent or says so itself. */
function inlineStyles(from: Element, to: Element, parent?: CSSStyleDeclaration): void {
  const style = getComputedStyle(from)
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property)
    if (value !== parent?.getPropertyValue(property) || to.hasAttribute(property))
      to.setAttribute(property, value)
  }
  for (const property of OWN)
    if (to.hasAttribute(property)) to.setAttribute(property, style.getPropertyValue(property))
  to.removeAttribute('class')
  Array.from(from.children).forEach((child, index) => {
    inlineStyles(child, to.children[index], style)
  })
}

function standing(source: Element, width: number, height: number): Element {
  const copy = source.cloneNode(true) as Element
  inlineStyles(source, copy)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return copy
}

function canvasImage(canvas: HTMLCanvasElement, width: number, height: number): Element {
  const image = document.createElementNS(SVG, 'image')
  image.setAttribute('href', canvas.toDataURL('image/png'))
  image.setAttribute('width', String(width))
  image.setAttribute('height', String(height))
  return image
}

interface Drawing {
  svg: string
  width: number
  height: number
}

/**
 * A plot as one SVG file that stands alone: computed styles written out as attributes, canvas layers embedded
 * as images, the title above, the background beneath.
 * @param stage the element holding the plot's layers: `svg` and `canvas` in drawing order
 */
function standaloneSvg(stage: HTMLElement, title: string): Drawing {
  const layers = Array.from(
    stage.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg[data-layer], canvas'),
  )
  const { width, height } = stage.getBoundingClientRect()
  const style = getComputedStyle(stage)
  const heading = 2.4 * Number.parseFloat(style.fontSize)
  const margin = heading / 2
  const root = document.createElementNS(SVG, 'svg')
  const size = { width: Math.ceil(width + 2 * margin), height: Math.ceil(height + heading + 2 * margin) }
  root.setAttribute('xmlns', SVG)
  root.setAttribute('width', String(size.width))
  root.setAttribute('height', String(size.height))
  root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  const background = document.createElementNS(SVG, 'rect')
  background.setAttribute('width', '100%')
  background.setAttribute('height', '100%')
  background.setAttribute('fill', backgroundOf(stage))
  const text = document.createElementNS(SVG, 'text')
  for (const [name, value] of Object.entries({
    x: margin,
    y: margin + 0.5 * heading,
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': 600,
  })) {
    text.setAttribute(name, String(value))
  }
  text.textContent = title
  const body = document.createElementNS(SVG, 'g')
  body.setAttribute('transform', `translate(${margin} ${margin + heading})`)
  for (const layer of layers) {
    body.append(
      layer instanceof HTMLCanvasElement ? canvasImage(layer, width, height) : standing(layer, width, height),
    )
  }
  root.append(background, text, body)
  return { svg: new XMLSerializer().serializeToString(root), ...size }
}

/** The first opaque background on the way to the page's root. */
function backgroundOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor
    if (colour && colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour)) return colour
  }
  return 'white'
}

/**
 * The drawing as pixels, `density` per CSS pixel.
 * @throws Error when the browser cannot draw or encode it
 */
async function toPng({ svg, width, height }: Drawing, density: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * density)
    canvas.height = Math.round(height * density)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('No 2D canvas in this browser')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('The picture could not be encoded')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Pixels of a picture per CSS pixel, at least. */
const DENSITY = 2

/** Hands a plot to the reader as an SVG file named for its title. */
export function saveSvg(stage: HTMLElement, title: string): void {
  const { svg } = standaloneSvg(stage, title)
  download(new Blob([svg], { type: 'image/svg+xml' }), fileName(title, 'svg'))
}

/**
 * Hands a plot to the reader as a PNG file named for its title.
 * @throws Error when the browser cannot draw or encode it
 */
export async function savePng(stage: HTMLElement, title: string): Promise<void> {
  const png = await toPng(standaloneSvg(stage, title), Math.max(DENSITY, devicePixelRatio))
  download(png, fileName(title, 'png'))
}

/** Saves the numbers behind a plot. */
export function saveCsv(table: DataTable, title: string): void {
  downloadCsv(tableCsv(table), title)
}
