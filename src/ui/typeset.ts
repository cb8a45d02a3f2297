import katex from 'katex'

/** HTML of a formula, at once; for what is drawn while the site is built. Throws where the formula cannot be read. */
export const typeset = (tex: string, displayMode: boolean): string =>
  katex.renderToString(tex, { displayMode })
