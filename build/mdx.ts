import { compile } from '@mdx-js/mdx'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { Plugin } from 'vite'
import { adoptStatic, declaration } from './adopt-static.ts'

/**
 * Turns an article (`*.mdx`) into a React component, its maths typeset here and not in the browser. With
 * `?adopt` it is one that comes alive over the article's prerendered HTML and does not repeat it. Throws a
 * VFileMessage, with its place, where the article or its maths does not parse.
 */
export function mdx(): Plugin {
  return {
    name: 'descent:mdx',
    enforce: 'pre',
    async transform(source, id) {
      const [path, query = ''] = id.split('?', 2)
      if (!path.endsWith('.mdx')) return null
      const adopts = new URLSearchParams(query).has('adopt')
      const file = await compile(
        { value: source, path },
        {
          jsxImportSource: 'react',
          remarkPlugins: [remarkMath, remarkGfm],
          rehypePlugins: [[rehypeKatex, { strict: 'error' }], ...(adopts ? [adoptStatic] : [])],
        },
      )
      // rehype-katex prints what does not parse in red and leaves a message.
      for (const message of file.messages) throw message
      return { code: (adopts ? declaration : '') + String(file.value), map: null, moduleType: 'js' }
    },
  }
}
