import { Cite } from './Cite.tsx'
import { Figure } from './Figure.tsx'
import { Lab } from './Lab.tsx'
import { Predict } from './Predict.tsx'
import { ProseLink } from './ProseLink.tsx'
import { ProseTable } from './ProseTable.tsx'
import { Try } from './Try.tsx'

/** What an article may use beside Markdown and maths. */
export const ARTICLE = { Lab, Try, Predict, Cite, Figure, a: ProseLink, table: ProseTable }
