import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Size {
  width: number
  height: number
  /** The CSS variable `--plot-scale` there. */
  scale: number
}

/** Size of an element in CSS pixels, followed as it changes; undefined until the page is alive. */
export function useSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = node
      if (width === 0 || height === 0) return
      const scale = Number.parseFloat(getComputedStyle(node).getPropertyValue('--plot-scale')) || 1
      setSize((past) =>
        past?.width === width && past.height === height && past.scale === scale
          ? past
          : { width, height, scale },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return size
}
