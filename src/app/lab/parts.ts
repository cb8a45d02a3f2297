/** What draws a lab and runs it: one script, fetched with the first lab of a page. */
export { createSession } from '../../session/session.ts'
export { LabAlone } from './LabAlone.tsx'
export { LabPanel } from './LabPanel.tsx'
export { Question } from './Question.tsx'
