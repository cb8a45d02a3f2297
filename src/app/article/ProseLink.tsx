import type { ComponentProps } from 'react'
import { useTopicLabs } from '../lab/topic-labs.ts'

/** A link in the prose. Every page has a <base>, so an address within the page must name the page itself. */
export function ProseLink({ href = '', ...rest }: ComponentProps<'a'>) {
  const { path } = useTopicLabs()
  return <a href={href.startsWith('#') ? `${path}${href}` : href} {...rest} />
}
