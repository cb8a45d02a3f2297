/** A key's cap; said by the control's own name, so hidden from assistive technology. */
export function Kbd({ children }: { children: string }) {
  return <kbd aria-hidden="true">{children}</kbd>
}
