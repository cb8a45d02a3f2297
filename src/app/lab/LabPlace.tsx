import { memo, Suspense } from 'react'
import type { LabFrameProps } from './frame.ts'

/**
 * Where a lab stands in a page. On a prerendered page the lab comes alive after the page round it; nothing of the
 * page's own state reaches this component, so that until then the prerendered lab stays where it is.
 */
export const LabPlace = memo(function LabPlace(props: LabFrameProps) {
  const { Frame } = props.topic
  return (
    <Suspense>
      <Frame {...props} />
    </Suspense>
  )
})
