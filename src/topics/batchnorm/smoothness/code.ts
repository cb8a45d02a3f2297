import type { CodeLine } from '../../../lab/experiment.ts'
export const code = (_: object): readonly CodeLine[] => []
