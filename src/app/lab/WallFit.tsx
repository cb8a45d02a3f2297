import { useEffect, useState } from 'react'
import type { WallFitProps } from './LabPlots.tsx'

/** Shares of their own height that plots are tried at, until all of them are in sight at once; lower, they say little. */
const SHARES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64]

function shareOf(place: HTMLElement): number {
  return Number(place.style.getPropertyValue('--plot-share') || 1)
}

/** Gives plots the largest share, at most `most`, with which `place` need not scroll; whether there is one. */
function lower(place: HTMLElement, most: number): boolean {
  for (const share of SHARES.filter((one) => one <= most)) {
    place.style.setProperty('--plot-share', String(share))
    if (place.scrollHeight <= place.clientHeight) return true
  }
  return false
}

/**
 * On a projector, which nobody scrolls, makes plots as low as they must be to stand in `place` together. They grow again
 * only when the room is another one (the window's size, or `room`), not with each word of the reading. Tells whether even
 * the lowest do not fit, so that some must be folded away.
 */
export default function WallFit({ place: element, room, onFold }: WallFitProps) {
  const [folded, setTooMuch] = useState(false)
  useEffect(() => onFold(folded), [folded, onFold])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another room is a reason to fit again
  useEffect(() => {
    const place = element.current
    if (!place) return
    const settle = (most: number) => {
      if (!lower(place, most)) setTooMuch(true)
    }
    const again = () => {
      setTooMuch(false)
      requestAnimationFrame(() => settle(1))
    }
    const sizes = new ResizeObserver(() => {
      if (place.scrollHeight > place.clientHeight) settle(shareOf(place))
    })
    const observe = () => {
      for (const box of [place, ...place.children]) sizes.observe(box)
    }
    const arrivals = new MutationObserver(observe)
    settle(1)
    observe()
    arrivals.observe(place, { childList: true })
    addEventListener('resize', again)
    return () => {
      sizes.disconnect()
      arrivals.disconnect()
      removeEventListener('resize', again)
      place.style.removeProperty('--plot-share')
    }
  }, [element, room, folded])
  return null
}
