import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Inline script of every page's head. */
export const beforePaint = readFileSync(new URL('before-paint.js', import.meta.url), 'utf8')

const hash = createHash('sha256').update(beforePaint).digest('base64')

/**
 * Policy of every built page; hot reload needs inline scripts, so development has none. `style-src-attr`: KaTeX's
 * prerendered HTML positions its glyphs with style attributes. `blob:`: the worker of a sandboxed frame.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types descent-worker descent-embed',
].join('; ')
