import type { FrameLog } from '../../lab/experiment.ts'

/** Of how many frames a log keeps one. */
export function strideOf(log: FrameLog): number {
  return log.length > 2 ? log.stepAt(1) : 1
}
