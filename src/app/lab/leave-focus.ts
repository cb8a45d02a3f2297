/** Hands the focus of a button that is about to go to the lab round it, so that its keys go on working. */
export function leaveFocus(button: Element): void {
  button.closest<HTMLElement>('.lab')?.focus({ preventScroll: true })
}
