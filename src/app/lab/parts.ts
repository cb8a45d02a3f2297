/** What draws a lab in each of its places, and runs it: one script, fetched with the first lab of a page. */
export { createSession } from '../../session/session.ts'
export { CaseLink } from '../article/CaseLink.tsx'
export { Compared } from '../article/Compared.tsx'
export { LabAlone } from './LabAlone.tsx'
export { LabFrame } from './LabFrame.tsx'
export { LiveFigure } from './LiveFigure.tsx'
export { Question } from './Question.tsx'
