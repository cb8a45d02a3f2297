import { useContext, useEffect, useLayoutEffect, useRef } from 'react'
import type { Brush } from '../brush.ts'
import { mapShades } from '../colour-shades.ts'
import { PaintedContext } from '../painted.ts'
import { type PlotSpace, usePlot } from '../space.ts'
import { useThemeVersion } from '../theme.ts'

interface CanvasMarkProps {
  draw: (brush: Brush) => void
  /** Calls its argument whenever new data are there; the mark repaints in the next animation frame, without React. */
  subscribe?: (changed: () => void) => () => void
}

/** A layer of the plot painted on a canvas, sharp on any screen, beneath the SVG marks; while the site is built, as SVG. */
export function CanvasMark(props: CanvasMarkProps) {
  const painter = useContext(PaintedContext)
  const space = usePlot()
  if (!painter) return <Canvas {...props} />
  const content = { __html: painter.svg(space, props.draw) }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by the build from numbers and the theme's colours
  return <g clipPath={space.clip} dangerouslySetInnerHTML={content} />
}

function Canvas({ draw, subscribe }: CanvasMarkProps) {
  const space = usePlot()
  const theme = useThemeVersion()
  const anchor = useRef<SVGGElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const paint = useRef(() => {})

  useLayoutEffect(() => {
    const added = anchor.current && addCanvas(anchor.current)
    canvas.current = added
    return () => added?.remove()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies(theme): a new theme has other computed colours
  useLayoutEffect(() => {
    const node = canvas.current
    if (!node) return
    const colour = computedColours(node)
    paint.current = () => paintFrame(node, space, draw, colour)
    paint.current()
  }, [space, draw, theme])

  useEffect(() => {
    if (!subscribe) return
    let request = 0
    const unsubscribe = subscribe(() => {
      request ||= requestAnimationFrame(() => {
        request = 0
        paint.current()
      })
    })
    return () => {
      cancelAnimationFrame(request)
      unsubscribe()
    }
  }, [subscribe])

  return <g ref={anchor} data-canvas="" />
}

/** Adds a canvas to the plot's canvas layer, in the order in which the marks stand among the SVG marks. */
function addCanvas(anchor: SVGGElement): HTMLCanvasElement | null {
  const layer = anchor.closest('.plot-stage')?.querySelector('.plot-canvases')
  if (!layer) return null
  const anchors = Array.from(anchor.ownerSVGElement?.querySelectorAll('g[data-canvas]') ?? [])
  const canvas = document.createElement('canvas')
  layer.insertBefore(canvas, layer.children[anchors.indexOf(anchor)] ?? null)
  return canvas
}

/** Resolves CSS colours on an element, each once. */
function computedColours(element: HTMLElement): (css: string) => string {
  const known = new Map<string, string>()
  return (css) => {
    let colour = known.get(css)
    if (colour === undefined) {
      element.style.color = css
      colour = getComputedStyle(element).color
      known.set(css, colour)
    }
    return colour
  }
}

function paintFrame(
  node: HTMLCanvasElement,
  space: PlotSpace,
  draw: (brush: Brush) => void,
  colour: (css: string) => string,
): void {
  const context = node.getContext('2d')
  if (!context) return
  const density = devicePixelRatio || 1
  const width = Math.round(space.width * density)
  const height = Math.round(space.height * density)
  if (node.width !== width || node.height !== height) {
    node.width = width
    node.height = height
  }
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, space.width, space.height)
  context.save()
  context.beginPath()
  const overhang = 6 * space.scale
  context.rect(
    space.left - overhang,
    space.top - overhang,
    space.right - space.left + 2 * overhang,
    space.bottom - space.top + 2 * overhang,
  )
  context.clip()
  draw({
    context,
    space,
    density,
    colour,
    shades: (map) => mapShades(map, colour),
    path: (text) => new Path2D(text),
  })
  context.restore()
}
