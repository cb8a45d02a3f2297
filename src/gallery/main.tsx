import 'katex/dist/katex.min.css'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { shell } from '../app/shell.en.ts'
import { LiveRegion } from '../output/LiveRegion.tsx'
import '../ui/styles.css'
import { Gallery } from './Gallery.tsx'
import './gallery.css'

/** Time between two drawings, ms. */
const BEAT = 200

/** Seconds since the page was opened; it stands still where the reader wants no motion. */
function useTime(): number {
  const [time, setTime] = useState(0)
  useEffect(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const timer = setInterval(() => setTime((before) => before + BEAT / 1000), BEAT)
    return () => clearInterval(timer)
  }, [])
  return time
}

function Page() {
  return (
    <LiveRegion>
      <Gallery time={useTime()} words={shell.ui} />
    </LiveRegion>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(<Page />)
