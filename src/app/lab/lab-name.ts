/** Name of a lab without its topic. */
export function labName(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}
