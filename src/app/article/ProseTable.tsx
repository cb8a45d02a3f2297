import type { ComponentProps } from 'react'

/** A table in the prose, which scrolls where the column is narrow and so must be reachable by keyboard. */
export function ProseTable(props: ComponentProps<'table'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  return <table {...props} tabIndex={0} />
}
