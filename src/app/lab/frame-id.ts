/** Id of a lab's element in a page: 'init-layer-statistics'. */
export function frameId(labId: string): string {
  return labId.replace('/', '-')
}
