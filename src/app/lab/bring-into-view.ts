/** A lab up to this many screens high is moved no further than it has to be; of a higher one the top is shown. */
const NEARLY_FITS = 1.25

/** Scrolls to a lab that is out of sight, so that its plots are seen first, and all of it where it fits. */
export function bringIntoView(lab: HTMLElement): void {
  const fits = lab.getBoundingClientRect().height <= NEARLY_FITS * innerHeight
  lab.scrollIntoView({ block: fits ? 'nearest' : 'start' })
}
