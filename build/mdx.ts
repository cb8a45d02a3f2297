import { compile } from '@mdx-js/mdx'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { Plugin } from 'vite'

/**
 * Turns an article (`*.mdx`) into a React component, its maths typeset here and not in the browser. Throws a
 * VFileMessage, with its place, where the article or its maths does not parse.
 */
export function mdx(): Plugin {
  return {
    name: 'descent:mdx',
    enforce: 'pre',
    async transform(source, id) {
      const [path] = id.split('?', 1)
      if (!path.endsWith('.mdx')) return null
      const file = await compile(
        { value: source, path },
        {
          jsxImportSource: 'react',
          remarkPlugins: [remarkMath, remarkGfm],
          rehypePlugins: [[rehypeKatex, { strict: 'error' }]],
        },
      )
      // rehype-katex prints what does not parse in red and leaves a message.
      for (const message of file.messages) throw message
      return { code: String(file.value), map: null, moduleType: 'js' }
    },
  }
}
