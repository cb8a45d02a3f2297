/** Mean advance of a glyph in em, for a sans-serif face; measured on Inter, rounded up. */
function advance(glyph: string): number {
  if (/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/.test(glyph)) return 0.45
  if (/[.,:;'|!ijlI ]/.test(glyph)) return 0.3
  if (/[mwMW%@]/.test(glyph)) return 0.92
  if (/[0-9]/.test(glyph)) return 0.645
  if (/[A-Z−+×=]/.test(glyph)) return 0.7
  return (glyph.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.6
}

/** Width of a text in pixels, estimated from its glyphs so that the server and every browser lay out alike. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const glyph of text) em += advance(glyph)
  return em * fontSize
}

/** The text, cut with an ellipsis where it would be wider than `width` pixels. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const glyphs = [...text]
  while (glyphs.length > 1 && textWidth(`${glyphs.join('')}…`, fontSize) > width) glyphs.pop()
  return `${glyphs.join('').trimEnd()}…`
}
