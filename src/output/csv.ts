/** One field of RFC 4180: quoted where it holds a comma, a quote or a line break, quotes doubled. */
const field = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/**
 * Rows as RFC 4180 text: CRLF line ends, numbers with all the digits needed to read the same double back, missing
 * values empty.
 */
export function csvText(rows: Iterable<readonly (number | string | undefined)[]>): string {
  let text = ''
  for (const row of rows) {
    const fields = row.map((value) => (typeof value === 'string' ? field(value) : (value ?? '')))
    text += `${fields.join(',')}\r\n`
  }
  return text
}
