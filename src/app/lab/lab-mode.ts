/** Where the lab stands: in an article, on its own page, on a projector, or in another site's frame. */
export type LabMode = 'article' | 'page' | 'present' | 'embed'

/** Id of a lab's element in a page: 'init-layer-statistics'. */
export function panelId(labId: string): string {
  return labId.replace('/', '-')
}
