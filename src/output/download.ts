/** A file name from a title: letters, digits and hyphens. */
export function fileName(title: string, extension: string): string {
  const stem = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return `${stem || 'plot'}.${extension}`
}

/** Hands a blob to the reader as a file. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Hands RFC 4180 text to the reader as a file named for `title`. */
export function downloadCsv(text: string, title: string): void {
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName(title, 'csv'))
}
