import type { Plugin } from 'vite'

/** Drops the woff and truetype sources of KaTeX's fonts: every browser that runs the site reads woff2. */
export function woff2Only(): Plugin {
  return {
    name: 'descent:woff2-only',
    enforce: 'pre',
    transform(source, id) {
      if (!/katex[^/]*\.css/.test(id)) return null
      return { code: source.replace(/,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\("[^"]+"\)/g, ''), map: null }
    },
  }
}
