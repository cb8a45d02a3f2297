/** What of a lab an article shows beside the lab itself: fetched with the first lab of an article. */
export { CaseLink } from './CaseLink.tsx'
export { LiveFigure } from './LiveFigure.tsx'
