import { type Rejection, rejection } from './rejection.ts'

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Pairs of a query string in their order. A query over `longest` bytes is refused whole; never throws. */
export function splitQuery(
  query: string,
  longest: number,
  rejected: Rejection[],
): { readonly key: string; readonly text: string }[] {
  const body = query.startsWith('?') ? query.slice(1) : query
  if (body.length > longest || bytes(body) > longest) {
    rejected.push(rejection('link', body, { kind: 'too-long', bytes: longest }))
    return []
  }
  const pairs: { key: string; text: string }[] = []
  for (const piece of body.split('&')) {
    if (piece === '') continue
    const at = piece.indexOf('=')
    const key = unescaped(at < 0 ? piece : piece.slice(0, at))
    const text = unescaped(at < 0 ? '' : piece.slice(at + 1))
    if (key !== undefined && text !== undefined) pairs.push({ key, text })
    else rejected.push(rejection(piece, '', { kind: 'not-encoded' }))
  }
  return pairs
}
