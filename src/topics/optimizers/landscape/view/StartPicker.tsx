import { type PointerEvent, useEffect, useRef } from 'react'
import { type Mark, usePlot } from '../../../../plot/index.ts'
import { moved, type Window, zoomed } from '../window.ts'

interface StartPickerProps {
  readonly onPick: (x: number, y: number) => void
  /** The window is another one; without it the map stays where it is. */
  readonly onWindow?: (next: (now: Window) => Window) => void
}

interface Pixels {
  readonly clientX: number
  readonly clientY: number
}
const pixelsOf = ({ clientX, clientY }: Pixels): Pixels => ({ clientX, clientY })

/** One notch of the wheel is 100 pixels in most browsers and zooms by a quarter; a pinch on a touchpad comes in parts. */
const zoomOf = (pixels: number) => 2 ** (Math.max(-100, Math.min(100, pixels)) / 300)

/**
 * The map's ground. A click or a drag chooses the start. Shift or the middle button and a drag, or two fingers, move the
 * map; Ctrl and the wheel, or two fingers, zoom.
 */
export const StartPicker: Mark<StartPickerProps> = ({ onPick, onWindow }) => {
  const space = usePlot()
  const { left, top, right, bottom } = space
  const ground = useRef<SVGRectElement>(null)
  const place = ({ clientX, clientY }: Pixels) => {
    const { x, y, width, height } = space
    const box = ground.current?.ownerSVGElement?.getBoundingClientRect()
    if (!box) return [0, 0] as const
    const px = ((clientX - box.left) * width) / box.width
    const py = ((clientY - box.top) * height) / box.height
    return [
      x.invert(Math.max(left, Math.min(right, px))),
      y.invert(Math.max(top, Math.min(bottom, py))),
    ] as const
  }
  const now = useRef({ place, onWindow })
  useEffect(() => {
    now.current = { place, onWindow }
  })

  useEffect(() => {
    const node = ground.current
    if (!node) return
    // React listens passively to these, and the page would zoom and scroll as well.
    const onWheel = (event: WheelEvent) => {
      const { place, onWindow } = now.current
      if (!onWindow || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const about = place(event)
      onWindow((window) => zoomed(window, zoomOf(event.deltaY), ...about))
    }
    let before: readonly Touch[] = []
    const onTouch = (event: TouchEvent) => {
      const { place, onWindow } = now.current
      const touches = Array.from(event.touches)
      const [from, to] = [middleOf(before), middleOf(touches)]
      if (onWindow && from && to) {
        event.preventDefault()
        const [x0, y0] = place(from)
        const [x, y] = place(to)
        const factor = from.apart / to.apart
        onWindow((window) => moved(zoomed(window, factor, x0, y0), factor * (x0 - x), factor * (y0 - y)))
      }
      before = touches
    }
    const options = { passive: false }
    node.addEventListener('wheel', onWheel, options)
    for (const name of TOUCHES) node.addEventListener(name, onTouch, options)
    return () => {
      node.removeEventListener('wheel', onWheel)
      for (const name of TOUCHES) node.removeEventListener(name, onTouch)
    }
  }, [])

  /** Where the pointer that moves the map was last. */
  const grasped = useRef<Pixels>(undefined)
  const onPointerDown = (event: PointerEvent<SVGRectElement>) => {
    if (event.button > 1 || event.pointerType === 'touch') return
    event.currentTarget.setPointerCapture(event.pointerId)
    const moves = event.shiftKey || event.button === 1
    grasped.current = moves ? pixelsOf(event) : undefined
    // The middle button would start the page's own scrolling.
    if (moves) event.preventDefault()
    else onPick(...place(event))
  }
  const onPointerMove = (event: PointerEvent<SVGRectElement>) => {
    // A finger has the capture by itself: one scrolls the page or taps, two move the map.
    if (event.pointerType === 'touch' || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const [x, y] = place(event)
    if (!grasped.current) {
      onPick(x, y)
      return
    }
    const [x0, y0] = place(grasped.current)
    grasped.current = pixelsOf(event)
    onWindow?.((window) => moved(window, x0 - x, y0 - y))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the start has a handle and two number fields for the keyboard
    <rect
      ref={ground}
      className="landscape-ground"
      x={left}
      y={top}
      width={Math.max(0, right - left)}
      height={Math.max(0, bottom - top)}
      fill="none"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onClick={(event) => {
        if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch') onPick(...place(event))
      }}
    />
  )
}

const TOUCHES = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const

/** The middle of two fingers and how far they are apart, pixels; nothing where there are fewer or more. */
function middleOf(touches: readonly Touch[]) {
  if (touches.length !== 2) return undefined
  const [a, b] = touches
  return {
    clientX: (a.clientX + b.clientX) / 2,
    clientY: (a.clientY + b.clientY) / 2,
    apart: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
  }
}

StartPicker.describe = () => ({ interactive: true })
