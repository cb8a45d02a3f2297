import type { PointerEvent, WheelEvent } from 'react'
import { type Mark, usePlot } from '../../../../plot/index.ts'

interface StartPickerProps {
  readonly onPick: (x: number, y: number) => void
  /** The plane was dragged by this much, with Shift or the middle button. */
  readonly onPan: (x: number, y: number) => void
  /** Turned with Ctrl, or pinched: about this place, by this factor. */
  readonly onZoom: (x: number, y: number, factor: number) => void
}

/** The map's ground: a click or a drag chooses the start, Shift and a drag moves the map, Ctrl and the wheel zooms. */
export const StartPicker: Mark<StartPickerProps> = ({ onPick, onPan, onZoom }) => {
  const { left, top, right, bottom, width, height, x, y } = usePlot()
  const placeOf = (event: PointerEvent<SVGRectElement> | WheelEvent<SVGRectElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (!box) return undefined
    const px = ((event.clientX - box.left) * width) / box.width
    const py = ((event.clientY - box.top) * height) / box.height
    return [
      x.invert(Math.max(left, Math.min(right, px))),
      y.invert(Math.max(top, Math.min(bottom, py))),
    ] as const
  }
  const pick = (event: PointerEvent<SVGRectElement>) => {
    const place = placeOf(event)
    if (place) onPick(...place)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the start has a handle and two number fields for the keyboard
    <rect
      className="landscape-ground"
      x={left}
      y={top}
      width={Math.max(0, right - left)}
      height={Math.max(0, bottom - top)}
      fill="none"
      onPointerDown={(event) => {
        if (event.button > 1) return
        event.currentTarget.setPointerCapture(event.pointerId)
        if (!event.shiftKey && event.button === 0 && event.pointerType !== 'touch') pick(event)
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId) || event.pointerType === 'touch') return
        if (event.shiftKey || event.buttons === 4) {
          const perPixel = (Number(x.domain[1]) - Number(x.domain[0])) / (right - left)
          onPan(-event.movementX * perPixel, event.movementY * perPixel)
        } else pick(event)
      }}
      onClick={(event) => {
        if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch')
          pick(event as unknown as PointerEvent<SVGRectElement>)
      }}
      onWheel={(event) => {
        const place = event.ctrlKey && placeOf(event)
        if (place) onZoom(...place, event.deltaY > 0 ? 1.15 : 1 / 1.15)
      }}
    />
  )
}

StartPicker.describe = () => ({ interactive: true })
